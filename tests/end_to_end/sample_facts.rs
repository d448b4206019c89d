//! The facts of Victor Stinner's nomination.

/// The expected text without the PEPs. Each row was taken from the original nomination.
pub const FACTS: &[(&str, &str)] = &[
    ("candidate", "Victor Stinner"),
    ("election", "Python Steering Council"),
    ("term", "2022"),
    ("agenda 1", "Python maintenance"),
    ("agenda 1: merging", "merge a pull request"),
    (
        "agenda 1: continuous integration",
        "buildbots, GitHub Action, Azure Pipeline",
    ),
    ("agenda 2", "Backward compatibility"),
    (
        "agenda 2: kinds of change",
        "in the Python API, the C API, the build",
    ),
    (
        "agenda 2: Fedora",
        "His team at Red Hat moves Fedora to the next Python",
    ),
    ("agenda 2: when", "first alpha versions"),
    (
        "agenda 2: postponing",
        "whether a change should be postponed",
    ),
    (
        "agenda 2: helping",
        "whether the affected projects should get help",
    ),
    ("agenda 2: what the team does", "sends pull requests"),
    ("agenda 2: or else", "reports the issues upstream"),
    ("agenda 2: consumers", "“consume” Python"),
    (
        "agenda 2: the aim",
        "less friction there is at the final release",
    ),
    ("agenda 3", "Breaking stuffs!!!"),
    ("agenda 3: features", "Python 3.10’s pattern matching"),
    (
        "agenda 3: speed",
        "“faster Python”, “no GIL”, perhaps subinterpreters",
    ),
    ("agenda 3: competition", "Programming languages compete"),
    (
        "agenda 3: survival",
        "survives in the long term only if it keeps evolving",
    ),
    (
        "agenda 3: still",
        "Backward compatibility, the item before this one, obviously still matters",
    ),
    ("3.11", "He expects 3.11 to be a challenge"),
    ("3.11: structures", "PyFrameObject and PyThreadState"),
    ("3.11: project", "the “Faster Python” project"),
    ("3.11: mood", "exciting"),
    ("3.11: work", "already working on solutions"),
    ("interest", "Personal interest area: the C API"),
    ("interest: for how long", "3–5 years"),
    (
        "interest: PEP",
        "PEP 670, Convert macros to functions in the Python C API",
    ),
    (
        "interest: challenge",
        "The challenge is always backward compatibility",
    ),
    ("interest: first goal", "prepare CPython for optimizations"),
    (
        "interest: second goal",
        "towards the limited C API and the stable ABI",
    ),
    ("interest: HPy", "migration to HPy"),
    ("module", "faulthandler"),
    ("another module", "tracemalloc"),
    ("number of PEPs", "11 accepted PEPs"),
    (
        "PEPs not counted",
        "rejected and deferred ones he prefers not to count",
    ),
    ("helping", "Helping contributors"),
    ("helping: how", "developers who know the affected code"),
    ("mentoring", "mentored many developers"),
    (
        "core developers",
        "promoted 10 developers as core developers",
    ),
    (
        "unnamed",
        "not to name them in his nomination, to avoid a conflict of interest",
    ),
    ("affiliation", "IBM/Red Hat"),
    ("affiliation: one half", "paid to maintain Python upstream"),
    ("affiliation: other half", "downstream (RHEL and Fedora)"),
    ("endorsement 1", "supporting the French Python community"),
    ("endorsement 2", "answering any question or issue"),
    ("endorsement 2: opinion", "amazing"),
    ("endorsement 3", "unofficial documentation"),
    ("endorsement 3: for whom", "beginners and advanced users"),
    ("verdict: respect", "respects the community"),
    ("verdict: manners", "gets along very well with everybody"),
    ("verdict: people", "many excellent people"),
    ("verdict: for how long", "steadily doing that for years"),
    ("verdict: impact", "make a real impact"),
    (
        "attribution",
        "regularly uses his guides to navigate the CPython codebase",
    ),
    (
        "attribution: since when",
        "around the French community for some years",
    ),
];

/// Number, Python version, title and co-authors. All have the status Final in the nomination.
pub const PEPS: &[(u32, &str, &str, &[&str])] = &[
    (587, "3.8", "Python Initialization Configuration", &[]),
    (
        564,
        "3.7",
        "Add new time functions with nanosecond resolution",
        &["time.time_ns()"],
    ),
    (
        545,
        "",
        "Python Documentation Translations",
        &["Juliend Palard", "Naoki IANADA"],
    ),
    (540, "3.7", "Add a new UTF-8 mode", &[]),
    (524, "3.6", "Make os.urandom() blocking on Linux", &[]),
    (509, "3.6", "Add a private version to dict", &[]),
    (
        475,
        "3.5",
        "Retry system calls failing with EINTR",
        &["Charles-François Natali"],
    ),
    (
        454,
        "3.4",
        "Add a new tracemalloc module to trace Python memory allocations",
        &[],
    ),
    (
        446,
        "3.4",
        "Make newly created file descriptors non-inheritable",
        &[],
    ),
    (
        445,
        "3.4",
        "Add new APIs to customize Python memory allocators",
        &[],
    ),
    (
        418,
        "3.3",
        "Add monotonic time, performance counter, and process time functions",
        &[],
    ),
];
