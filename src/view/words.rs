//! Every word of the page that does not come from the articles, in both languages. A field that one language lacks
//! does not compile. Names of kinds and statuses stand in `kind`, dates come from the browser.

use super::lang::Lang;
use super::plural::Counted;

macro_rules! words {
    ($($(#[$doc:meta])* $field:ident: $ar:literal, $en:literal;)*) => {
        /// The words of one language.
        #[derive(Debug)]
        pub struct Words {
            /// Counted: entries of the timeline.
            pub entries: Counted,
            /// Counted: passages of the articles.
            pub passages: Counted,
            /// Counted: sources.
            pub sources: Counted,
            /// Counted: independent sources.
            pub independent: Counted,
            /// Counted: statements.
            pub statements: Counted,
            /// Counted: names.
            pub names_n: Counted,
            /// Counted: days.
            pub days: Counted,
            $($(#[$doc])* #[doc = $en] pub $field: &'static str,)*
        }
        /// Arabic.
        pub static AR: Words = Words {
            entries: Counted { zero: "لا مداخل", one: "مدخل واحد", two: "مدخلان", few: "{n} مداخل", many: "{n} مدخلًا", other: "{n} مدخل" },
            passages: Counted { zero: "لا شواهد", one: "شاهد واحد", two: "شاهدان", few: "{n} شواهد", many: "{n} شاهدًا", other: "{n} شاهد" },
            sources: Counted { zero: "لا مصادر", one: "مصدر واحد", two: "مصدران", few: "{n} مصادر", many: "{n} مصدرًا", other: "{n} مصدر" },
            independent: Counted { zero: "لا مصادر مستقلة", one: "مصدر مستقل واحد", two: "مصدران مستقلان", few: "{n} مصادر مستقلة", many: "{n} مصدرًا مستقلًا", other: "{n} مصدر مستقل" },
            statements: Counted { zero: "لا تصريحات", one: "تصريح واحد", two: "تصريحان", few: "{n} تصريحات", many: "{n} تصريحًا", other: "{n} تصريح" },
            names_n: Counted { zero: "لا أسماء", one: "اسم واحد", two: "اسمان", few: "{n} أسماء", many: "{n} اسمًا", other: "{n} اسم" },
            days: Counted { zero: "", one: "يوم", two: "يومان", few: "{n} أيام", many: "{n} يومًا", other: "{n} يوم" },
            $($field: $ar,)*
        };
        /// English.
        pub static EN: Words = Words {
            entries: Counted { zero: "no entries", one: "1 entry", two: "", few: "", many: "", other: "{n} entries" },
            passages: Counted { zero: "no passages", one: "1 passage", two: "", few: "", many: "", other: "{n} passages" },
            sources: Counted { zero: "no sources", one: "1 source", two: "", few: "", many: "", other: "{n} sources" },
            independent: Counted { zero: "no independent sources", one: "1 independent source", two: "", few: "", many: "", other: "{n} independent sources" },
            statements: Counted { zero: "no statements", one: "1 statement", two: "", few: "", many: "", other: "{n} statements" },
            names_n: Counted { zero: "no names", one: "1 name", two: "", few: "", many: "", other: "{n} names" },
            days: Counted { zero: "", one: "1 day", two: "", few: "", many: "", other: "{n} days" },
            $($field: $en,)*
        };
    };
}

words! {
    name: "تسلسل", "Tasalsul";
    tagline: "أخبار الدبلوماسية العربية مرتّبة على خط زمني، وكل سطر فيه يدلّك على الكلمات التي جاء منها.", "Arabic diplomacy news laid out as a timeline; every line of it leads to the words it came from.";
    private: "تُقرأ المقالات في متصفحك وحده، ولا يُرسَل منها شيء.", "The articles are read in your browser alone; nothing is sent anywhere.";
    view_nav: "طرق العرض", "Views";
    view_timeline: "الخط الزمني", "Timeline";
    view_story: "سردًا", "Story";
    view_positions: "المواقف", "Positions";
    view_sources: "المصادر", "By source";
    view_actors: "الأطراف", "By party";
    positions_lead: "من طالب بماذا ومن رفض: الأطراف صفوفًا والموضوعات أعمدة. افتح خانة لتقرأ الكلمات نفسها.", "Who demanded and who refused: parties by topics. Open a cell to read the very words.";
    positions_table: "جدول المواقف", "Table of positions";
    no_positions: "لا مواقف في هذه المداخل.", "No positions among these entries.";
    lane_meetings: "لقاءات واتصالات", "Meetings and contacts";
    only_actor: "اقصر الخط الزمني عليه", "Show on the timeline alone";
    says_alone: "ينفرد به", "Told by it alone";
    says_shared: "يشاركه فيه غيره", "Told by others too";
    print: "اطبع", "Print";
    dates: "التواريخ", "Dates";
    months: "أسماء الشهور", "Arabic month names";
    months_roman: "يناير، فبراير", "يناير (Egypt, Gulf)";
    months_syriac: "كانون الثاني، شباط", "كانون الثاني (Levant)";
    months_french: "جانفي، فيفري", "جانفي (Maghreb)";
    digits: "الأرقام ٠١٢٣", "Arabic-Indic digits";
    hijri: "التاريخ الهجري أيضًا", "Hijri beside it";
    skip: "إلى القائمة", "Skip to the list";
    list: "المداخل", "Entries";
    search: "ابحث في العناوين والأقوال والأسماء", "Search titles, quotations, names";
    filters: "تصفية", "Filter";
    clear: "أزل التصفية", "Clear filters";
    remove_filter: "أزل", "Remove";
    facet_actor: "الأطراف", "Parties";
    facet_kind: "النوع", "Kind";
    facet_status: "الحال", "Status";
    facet_source: "المصادر", "Sources";
    facet_range: "الفترة", "Period";
    saved: "تصفيات محفوظة", "Saved filters";
    saved_name: "اسم التصفية", "Name of the filter";
    saved_keep: "احفظها", "Save";
    saved_forget: "احذف", "Delete";
    saved_refused: "المتصفح لا يحفظ شيئًا لهذه الصفحة؛ تبقى التصفيات ما بقيت مفتوحة.", "The browser keeps nothing for this page; filters last while it is open.";
    from: "من", "From";
    to: "إلى", "To";
    more: "المزيد", "More";
    fewer: "أقل", "Fewer";
    of: "من", "of";
    nothing_found: "لا مدخل يوافق ما طلبت.", "No entry matches.";
    nothing_read: "لم يُعثر في هذه المقالات على ما يوضع على خط زمني.", "Nothing in these articles could be laid on a timeline.";
    no_sources: "لا مقالات. شغّل المقالات المرفقة أو أضف مقالاتك.", "No articles. Switch the bundled ones on or add your own.";
    newest: "الأحدث أولًا", "Newest first";
    oldest: "الأقدم أولًا", "Oldest first";
    /// What is further down a long list.
    further: "المزيد", "More";
    /// What is further up.
    above: "ما قبله", "Above";
    order: "الترتيب", "Order";
    unknown_date: "بلا تاريخ", "No date";
    unknown_date_note: "لا يذكره النص", "the text gives none";
    in_year: "خلال السنة", "some time in the year";
    in_month: "خلال الشهر", "some time in the month";
    in_range: "خلال هذه الأيام", "within these days";
    since: "منذ", "Since";
    until: "حتى", "Until";
    computed: "تاريخ محسوب من كلمات النص", "Date worked out from the words";
    chart: "مخطط المداخل على محور الزمن", "Chart of the entries over time";
    chart_help: "الأسهم تنقلك بين العلامات، وEnter يفتح.", "Arrow keys move between marks; Enter opens.";
    lane_statements: "تصريحات ومواقف", "Statements and positions";
    lane_contacts: "لقاءات واتصالات أخرى", "Other contacts";
    lane_other: "أخرى", "Other";
    lane_nobody: "بلا أطراف", "No parties";
    lanes: "المسارات في المخطط", "Lanes of the chart";
    lanes_track: "المسار", "Track";
    lanes_actor: "الطرف", "Party";
    overview_help: "اسحب لتختار فترة، أو حدّدها بتاريخين في التصفية.", "Drag to choose a period, or give two dates under Filter.";
    as_of: "حتى", "As of";
    today: "اليوم", "Today";
    zoom: "عرض المخطط", "Width of the chart";
    zoom_in: "كبّر", "Zoom in";
    zoom_out: "صغّر", "Zoom out";
    zoom_fit: "الكل", "Fit all";
    legend: "مفتاح الرموز", "What the marks mean";
    legend_shape: "الشكل: النوع", "Shape: the kind";
    legend_fill: "الامتلاء: الحال", "Fill: the status";
    legend_colour: "اللون: المسار", "Colour: the track";
    legend_lines: "الخطوط والإشارات", "Lines and signs";
    sign_as_of: "آخر يوم كُتبت فيه المقالات", "the day of the newest article";
    sign_rival: "يوم لا تعطيه إلا بعض المصادر", "a day that only some sources give";
    sign_join: "تصريح وما يتحدث عنه", "a statement and what it speaks of";
    sign_narrow: "مدة ضُيّق رسمها", "a time drawn narrower";
    undated: "بلا تاريخ", "undated";
    close: "أغلق", "Close";
    previous: "السابق", "Previous";
    next: "التالي", "Next";
    when: "متى", "When";
    place: "المكان", "Place";
    who: "الأطراف", "Who";
    outcome: "النتيجة", "Outcome";
    history: "كيف تغيّرت حاله", "How its status moved";
    differences: "ما تختلف فيه المصادر", "Where the sources differ";
    told_by: "كما روته المصادر", "In the sources' words";
    about: "يتحدث عن", "Speaks of";
    spoken_of: "تصريحات عنه", "Statements about it";
    moved_to: "أُجّل إلى", "Put off to";
    moved_from: "أُجّل إليه من", "Put off from";
    part_of: "جولة من", "A round of";
    rounds: "جولاته", "Its rounds";
    why: "لماذا؟", "Why?";
    why_merged: "لماذا جُمعت هذه الشواهد في مدخل واحد؟", "Why are these passages one entry?";
    rule: "القاعدة", "Rule";
    rule_found: "وُجد بقاعدة", "Found by the rule";
    rule_dated: "أُرّخ بقاعدة", "Dated by the rule";
    from_words: "من قوله", "from the words";
    says: "يقول هذا المصدر", "This source says";
    whole_article: "المقال كاملًا", "The whole article";
    passage_only: "الشاهد وحده", "The passage alone";
    raw: "الملف الخام", "Raw file";
    link: "انسخ الرابط", "Copy link";
    linked: "نُسخ الرابط", "Link copied";
    not_linked: "تعذّر النسخ؛ الرابط في شريط العنوان.", "Could not copy; the link is in the address bar.";
    differs: "تختلف المصادر", "sources differ";
    single: "ينفرد به مصدر واحد", "told by one source alone";
    superseded: "تجاوزته أخبار لاحقة", "overtaken by later news";
    contradicted: "تتناقض المصادر", "sources contradict each other";
    gone: "المدخل المطلوب غير موجود في هذه المقالات، أو أخفته التصفية.", "The entry asked for is not in these articles.";
    hidden_by_filter: "التصفية تخفي هذا المدخل من القائمة.", "The filters hide this entry from the list.";
    panel_sources: "المصادر", "Sources";
    panel_sources_lead: "متى كُتب كل مقال، وكيف عُرف ذلك.", "When each article was written, and how one knows.";
    add: "أضف مقالاتك", "Add your articles";
    add_lead: "ألصق نصًا، أو أفلت ملفات نصية هنا. تبقى في متصفحك.", "Paste a text, or drop text files here. They stay in your browser.";
    add_names: "وجدول TSV يُقرأ أسماءً لأشخاص تعرفهم: عمودان ar وen، وإن شئت surname وforms وof وoffices.", "A .tsv file is read as names of people you know: columns ar and en, and if you like surname, forms, of, offices.";
    add_text: "نص المقال", "Text of the article";
    add_name: "اسمه (اختياري)", "Its name (optional)";
    add_date: "تاريخ نشره (إن عُرف)", "Published on (if known)";
    add_do: "اقرأه", "Read it";
    add_files: "اختر ملفات", "Choose files";
    reading: "تُقرأ المقالات…", "Reading the articles…";
    drop_here: "أفلت الملفات هنا", "Drop the files here";
    own: "مقالك", "yours";
    names: "أسماؤك", "Your names";
    names_away: "أزل الأسماء", "Remove the names";
    line: "السطر", "line";
    names_header: "السطر الأول يسمّي الأعمدة، ومنها ar وen، تفصلها علامة الجدولة (tab).", "The first line names the columns, ar and en among them, with tabs between.";
    names_cells: "خلايا أكثر من الأعمدة.", "More cells than columns.";
    names_arabic: "لا اسم بالعربية.", "No name in Arabic letters.";
    names_latin: "لا اسم بالحروف اللاتينية.", "No name in Latin letters.";
    names_owner: "رمز of لا يُعرف: دولة برمزها الثلاثي (JOR) أو هيئة (NATO).", "The code under of is not known: a state by three letters (JOR) or a body (NATO).";
    names_office: "المنصب يُكتب مع سنواته: minister@2019..2023", "An office comes with its years: minister@2019..2023";
    names_empty: "لا اسم في هذا الملف.", "There is no name in this file.";
    own_name: "مقال مضاف", "Added article";
    source_name: "المصدر", "Source";
    removed: "أُزيل المقال", "Article removed";
    remove: "أزل المقال", "Remove the article";
    switched_on: "يدخل في القراءة", "Part of the reading";
    basis_stated: "مذكور في النص", "stated in the text";
    basis_inferred: "مستنتج", "inferred";
    basis_given: "أُعطي مع المقال", "given with the article";
    basis_unknown: "لا يُعرف", "not known";
    dateline: "تاريخه", "Written";
    notes: "ملاحظات القراءة", "Notes on the reading";
    error_empty: "لا نص هنا.", "There is no text here.";
    error_not_utf8: "ليس نصًا بترميز UTF-8.", "This is not UTF-8 text.";
    error_too_large: "أكبر من نصف ميغابايت.", "Larger than half a megabyte.";
    error_no_arabic: "لا عربية في هذا النص.", "There is no Arabic in this text.";
    error_duplicate: "هذا النص موجود من قبل.", "This text is already here.";
    error_date: "هذا ليس تاريخًا.", "This is not a date.";
    error_unreadable: "تعذّرت قراءة الملف.", "The file could not be read.";
    theme_dark: "وضع داكن", "Dark";
    theme_light: "وضع فاتح", "Light";
    language: "English", "العربية";
    field_status: "الحال", "Status";
    field_date: "التاريخ", "Date";
    field_place: "المكان", "Place";
    field_participants: "الأطراف", "Participants";
    field_outcome: "النتيجة", "Outcome";
    role_host: "المضيف", "host";
    role_mediator: "الوسيط", "mediator";
    role_speaker: "المتحدث", "speaker";
    role_addressee: "المخاطَب", "addressee";
    transliterated: "نُقل اسمه نقلًا صوتيًا", "name transliterated";
}

impl Words {
    /// The words of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Ar => &AR,
            Lang::En => &EN,
        }
    }

    /// What a field of a difference is called; one that is not known is shown as it is.
    pub fn field<'f>(&self, field: &'f str) -> &'f str
    where
        'static: 'f,
    {
        match field {
            "status" => self.field_status,
            "date" => self.field_date,
            "place" => self.field_place,
            "participants" => self.field_participants,
            "outcome" => self.field_outcome,
            other => other,
        }
    }

    /// How a dateline is known.
    pub fn basis<'b>(&self, basis: &'b str) -> &'b str
    where
        'static: 'b,
    {
        match basis {
            "stated" => self.basis_stated,
            "inferred" => self.basis_inferred,
            "given" => self.basis_given,
            "unknown" | "" => self.basis_unknown,
            other => other,
        }
    }

    /// A role worth naming beside a participant; the plain ones are told by the title.
    pub fn role(&self, role: &str) -> Option<&'static str> {
        Some(match role {
            "host" => self.role_host,
            "mediator" => self.role_mediator,
            "speaker" => self.role_speaker,
            "addressee" => self.role_addressee,
            _ => return None,
        })
    }
}
