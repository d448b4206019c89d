//! Where the parser differs from CommonMark on purpose, and where `pulldown-cmark` differs from both.

/// Cases that follow docs/json.md instead.
pub const OURS: &[(&str, &str)] = &[
    // NUL (§2.3), which other parsers leave to their callers.
    ("a\0b `\0`", "<p>a\u{fffd}b <code>\u{fffd}</code></p>"),
    // An image becomes a link to the image.
    ("![a](/b.png)", "<p><a href=\"/b.png\">a</a></p>"),
    ("![](/b.png)", "<p><a href=\"/b.png\">/b.png</a></p>"),
    (
        "![*a* b](/c \"d\")",
        "<p><a href=\"/c\" title=\"d\"><em>a</em> b</a></p>",
    ),
    ("[![a](/b.svg)](/c)", "<p><a href=\"/c\">a</a></p>"),
    ("[![](/b.svg)](/c)", "<p><a href=\"/c\">/c</a></p>"),
    ("![a [b](/c)](/d)", "<p><a href=\"/d\">a b</a></p>"),
    ("![a](javascript:b)", "<p>![a](javascript:b)</p>"),
    (
        "!\\[a](/b) \\![a](/b)",
        "<p>![a](/b) !<a href=\"/b\">a</a></p>",
    ),
    // Links without text are not links.
    (
        "[](/a) [ ](/b)",
        "<p><a href=\"/a\">/a</a> <a href=\"/b\">/b</a></p>",
    ),
    // Rejected links.
    ("[a]()", "<p>[a]()</p>"),
    ("[a](<>)", "<p>[a](&lt;&gt;)</p>"),
    (
        "[*a*](javascript:alert(1))",
        "<p>[<em>a</em>](javascript:alert(1))</p>",
    ),
    ("[a](java&#115;cript:b)", "<p>[a](javascript:b)</p>"),
    (
        "[a](data:text/html,b \"t\")",
        "<p>[a](data:text/html,b &quot;t&quot;)</p>",
    ),
    ("[a](https:\\\\b.c)", "<p>[a](https:\\b.c)</p>"),
    (
        "[a [b](javascript:c)](/d)",
        "<p><a href=\"/d\">a [b](javascript:c)</a></p>",
    ),
    (
        "[a [b](/c)](javascript:d)",
        "<p>[a <a href=\"/c\">b</a>](javascript:d)</p>",
    ),
    (
        "<javascript:a> <data:b>",
        "<p>&lt;javascript:a&gt; &lt;data:b&gt;</p>",
    ),
    // HTML is text.
    (
        "<div>\n*a*\n</div>",
        "<p>&lt;div&gt;\n<em>a</em>\n&lt;/div&gt;</p>",
    ),
    (
        "a <b>c</b> <!-- *d* -->",
        "<p>a &lt;b&gt;c&lt;/b&gt; &lt;!-- <em>d</em> --&gt;</p>",
    ),
    (
        "<script>alert(1)</script>",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    ),
    (
        "<a href=\"https://b.c/d\">e</a>",
        "<p>&lt;a href=&quot;<a href=\"https://b.c/d\">https://b.c/d</a>&quot;&gt;e&lt;/a&gt;</p>",
    ),
    // So are tables, definitions, and other character references.
    (
        "| a | b |\n|---|---|\n| c | d |",
        "<p>| a | b |\n|---|---|\n| c | d |</p>",
    ),
    (
        "[a]: /b \"c\"\n\n[a] [a][] [b][a]",
        "<p>[a]: /b &quot;c&quot;</p><p>[a] [a][] [b][a]</p>",
    ),
    (
        "&copy; &AMP; &lt &Nbsp;",
        "<p>&amp;copy; &amp;AMP; &amp;lt &amp;Nbsp;</p>",
    ),
    ("~~a~~ - [ ] b [^1] $c$", "<p>~~a~~ - [ ] b [^1] $c$</p>"),
    // Bare URLs.
    (
        "https://a.b",
        "<p><a href=\"https://a.b\">https://a.b</a></p>",
    ),
    (
        "See http://a.b/c?d#e, and HTTPS://f.",
        "<p>See <a href=\"http://a.b/c?d#e\">http://a.b/c?d#e</a>, and <a href=\"HTTPS://f\">HTTPS://f</a>.</p>",
    ),
    (
        "https://a.b/c?!.,:*_~'",
        "<p><a href=\"https://a.b/c\">https://a.b/c</a>?!.,:*_~'</p>",
    ),
    (
        "“https://a.b/c”, «https://d.e»",
        "<p>“<a href=\"https://a.b/c\">https://a.b/c</a>”, «<a href=\"https://d.e\">https://d.e</a>»</p>",
    ),
    (
        "(https://a.b/c_(d)) https://a.b/(c",
        "<p>(<a href=\"https://a.b/c_(d)\">https://a.b/c_(d)</a>) <a href=\"https://a.b/(c\">https://a.b/(c</a></p>",
    ),
    (
        "https://a.b/?c&amp;d&amp; https://a.b/?c&lt;",
        "<p><a href=\"https://a.b/?c&amp;d\">https://a.b/?c&amp;d</a>&amp; <a href=\"https://a.b/?c\">https://a.b/?c</a>&lt;</p>",
    ),
    (
        "https://a.b/__c__.html#d.__e__ f",
        "<p><a href=\"https://a.b/__c__.html#d.__e\">https://a.b/__c__.html#d.__e</a>__ f</p>",
    ),
    (
        "**https://a.b/** *c https://d.e*",
        "<p><strong><a href=\"https://a.b/\">https://a.b/</a></strong> <em>c <a href=\"https://d.e\">https://d.e</a></em></p>",
    ),
    (
        "[see https://a.b/_c_d] and [https://d.e",
        "<p>[see <a href=\"https://a.b/_c_d\">https://a.b/_c_d</a>] and [<a href=\"https://d.e\">https://d.e</a></p>",
    ),
    (
        "[https://a.b/*c*](/d) ![https://e.f](/g)",
        "<p><a href=\"/d\">https://a.b/<em>c</em></a> <a href=\"/g\">https://e.f</a></p>",
    ),
    (
        "[https://a.b](https://a.b)",
        "<p><a href=\"https://a.b\">https://a.b</a></p>",
    ),
    (
        "[https://a.b](javascript:c)",
        "<p>[<a href=\"https://a.b\">https://a.b</a>](javascript:c)</p>",
    ),
    (
        "`https://a.b` \\https://a.b https\\://a.b",
        "<p><code>https://a.b</code> \\<a href=\"https://a.b\">https://a.b</a> https://a.b</p>",
    ),
    (
        "xhttps://a.b 1https://a.b git+https://a.b",
        "<p>xhttps://a.b 1https://a.b git+<a href=\"https://a.b\">https://a.b</a></p>",
    ),
    (
        "https://a\nb https://a.b\\\nc",
        "<p><a href=\"https://a\">https://a</a>\nb <a href=\"https://a.b\">https://a.b</a><br>c</p>",
    ),
    (
        "https:// https://. https://-a https:/a https:a",
        "<p>https:// https://. https://-a https:/a https:a</p>",
    ),
    (
        "https://a_b.c https://a.b_c https://a_b.c.d",
        "<p>https://a_b.c https://a.b_c <a href=\"https://a_b.c.d\">https://a_b.c.d</a></p>",
    ),
    (
        "https://例え.jp/é\u{a0}! https://a.b\u{200b}c",
        "<p><a href=\"https://例え.jp/é\">https://例え.jp/é</a>\u{a0}! <a href=\"https://a.b\">https://a.b</a>\u{200b}c</p>",
    ),
    (
        "mailto:a.b+c@d.e. mailto:a@b mailto:a",
        "<p><a href=\"mailto:a.b+c@d.e\">mailto:a.b+c@d.e</a>. mailto:a@b mailto:a</p>",
    ),
    (
        "a@b.c ftp://a.b www.a.b javascript://a.b",
        "<p>a@b.c ftp://a.b www.a.b javascript://a.b</p>",
    ),
    (
        "https://a.b/https://c.d",
        "<p><a href=\"https://a.b/https://c.d\">https://a.b/https://c.d</a></p>",
    ),
    (
        "https://a.b:443/c https://user@a.b",
        "<p><a href=\"https://a.b:443/c\">https://a.b:443/c</a> <a href=\"https://user@a.b\">https://user@a.b</a></p>",
    ),
    // PEPs.
    (
        "PEP 8",
        "<p><a href=\"https://peps.python.org/pep-0008/\">PEP 8</a></p>",
    ),
    (
        "(PEP-670)",
        "<p>(<a href=\"https://peps.python.org/pep-0670/\">PEP-670</a>)</p>",
    ),
    (
        "PEP\u{a0}3107, PEP&nbsp;3107, PEP\n 484",
        "<p><a href=\"https://peps.python.org/pep-3107/\">PEP\u{a0}3107</a>, <a href=\"https://peps.python.org/pep-3107/\">PEP\u{a0}3107</a>, <a href=\"https://peps.python.org/pep-0484/\">PEP\n484</a></p>",
    ),
    (
        "PEP 12345 PEP 123456 PEP670 PEP--1 PEP - 1",
        "<p><a href=\"https://peps.python.org/pep-12345/\">PEP 12345</a> PEP 123456 PEP670 PEP--1 PEP - 1</p>",
    ),
    (
        "pep 8 PEPs 8 XPEP 8 éPEP 8 \\_PEP 8 PEP 8x PEP 8\\_ PEP 8é",
        "<p>pep 8 PEPs 8 XPEP 8 éPEP 8 _PEP 8 PEP 8x PEP 8_ PEP 8é</p>",
    ),
    (
        "**PEP 8**, _PEP 20_.",
        "<p><strong><a href=\"https://peps.python.org/pep-0008/\">PEP 8</a></strong>, <em><a href=\"https://peps.python.org/pep-0020/\">PEP 20</a></em>.</p>",
    ),
    (
        "[PEP 8](/a) `PEP 8` ![PEP 8](/b) <https://a.b/PEP-8>",
        "<p><a href=\"/a\">PEP 8</a> <code>PEP 8</code> <a href=\"/b\">PEP 8</a> <a href=\"https://a.b/PEP-8\">https://a.b/PEP-8</a></p>",
    ),
    (
        "PEP PEP 8 PEP 8 PEP",
        "<p>PEP <a href=\"https://peps.python.org/pep-0008/\">PEP 8</a> <a href=\"https://peps.python.org/pep-0008/\">PEP 8</a> PEP</p>",
    ),
    (
        "# PEP 8\n\n    PEP 8",
        "<h1><a href=\"https://peps.python.org/pep-0008/\">PEP 8</a></h1><pre>PEP 8\n</pre>",
    ),
];

/// Cases where `pulldown-cmark` 0.13 deviates from the specification, `cmark`
/// and `commonmark.js`, with the rule that supports us.
pub const NOT_THEIRS: &[(&str, &str)] = &[
    // A lone carriage return ends a line (§2.1); `pulldown-cmark` disagrees in code.
    ("```\ra\rb\r```", "<pre>a\nb\n</pre>"),
    // Tabs also count as white space at the end of headings and fences (§4.2, §4.5).
    ("# a\t", "<h1>a</h1>"),
    ("```\na\n```\t\nb", "<pre>a\n</pre><p>b</p>"),
    // Only spaces make a hard line break; a tab is kept (§6.7).
    ("a \t\nb", "<p>a \t\nb</p>"),
    // Paragraph lines lose their indentation, in code spans too (§4.8).
    ("`a\n  b`", "<p><code>a b</code></p>"),
    // A backslash makes a hard line break, whatever follows (§6.7).
    ("[*\\\n](/a)", "<p><a href=\"/a\">*<br></a></p>"),
    // The first of two backslashes escapes the second, even at the start of a line (§2.4).
    (
        "[a](/b \"\n\\\\\")",
        "<p><a href=\"/b\" title=\"\n\\\">a</a></p>",
    ),
    // A tab before a quote marker equals four spaces (§2.2, §5.1).
    ("> a\n\t> b", "<blockquote><p>a\n&gt; b</p></blockquote>"),
    // The end of the text ends a code block like any other line.
    ("    a", "<pre>a\n</pre>"),
];
