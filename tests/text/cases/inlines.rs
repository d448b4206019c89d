//! Inlines, as CommonMark specifies them.

pub const INLINES: &[(&str, &str)] = &[
    // Emphasis.
    (
        "*a* _b_ **c** __d__",
        "<p><em>a</em> <em>b</em> <strong>c</strong> <strong>d</strong></p>",
    ),
    ("***a***", "<p><em><strong>a</strong></em></p>"),
    ("***a** b*", "<p><em><strong>a</strong> b</em></p>"),
    ("***a* b**", "<p><strong><em>a</em> b</strong></p>"),
    ("**a *b***", "<p><strong>a <em>b</em></strong></p>"),
    ("*a **b***", "<p><em>a <strong>b</strong></em></p>"),
    (
        "a*b*c a_b_c __init__",
        "<p>a<em>b</em>c a_b_c <strong>init</strong></p>",
    ),
    ("* a* *a *", "<ul><li>a* *a *</li></ul>"),
    ("a * b * c _ d _", "<p>a * b * c _ d _</p>"),
    ("**a*", "<p>*<em>a</em></p>"),
    ("*a**", "<p><em>a</em>*</p>"),
    ("*a**b*", "<p><em>a**b</em></p>"),
    ("****a****", "<p><strong><strong>a</strong></strong></p>"),
    ("*a _b* c_", "<p><em>a _b</em> c_</p>"),
    ("*(*a*)*", "<p><em>(<em>a</em>)</em></p>"),
    (
        "*\"a\"* b*\"c\"*",
        "<p><em>&quot;a&quot;</em> b*&quot;c&quot;*</p>",
    ),
    ("*a\n\nb*", "<p>*a</p><p>b*</p>"),
    ("\\*a* *a\\* *", "<p>*a* *a* *</p>"),
    ("**a\u{a0}**", "<p>**a\u{a0}**</p>"),
    ("*\u{a0}a*", "<p>*\u{a0}a*</p>"),
    (
        "«*a*» „**b**“ 。*c*。",
        "<p>«<em>a</em>» „<strong>b</strong>“ 。<em>c</em>。</p>",
    ),
    ("a*«b»*c", "<p>a*«b»*c</p>"),
    ("_a_😀 x*😀*", "<p><em>a</em>😀 x*😀*</p>"),
    (
        "**Gomphocarpus (*G. physocarpus*)**",
        "<p><strong>Gomphocarpus (<em>G. physocarpus</em>)</strong></p>",
    ),
    ("**", "<p>**</p>"),
    // Code spans.
    ("`a` ``b`c``", "<p><code>a</code> <code>b`c</code></p>"),
    ("`` ` `` ` `` `", "<p><code>`</code> <code>``</code></p>"),
    (
        "`  a ` ` ` `  `",
        "<p><code> a</code> <code> </code> <code>  </code></p>",
    ),
    ("`a\nb  \nc`", "<p><code>a b   c</code></p>"),
    ("`*a* \\`* &amp;", "<p><code>*a* \\</code>* &amp;</p>"),
    ("*a `b*`", "<p>*a <code>b*</code></p>"),
    ("\\`a` ``b`", "<p>`a<code> ``b</code></p>"),
    ("\\``a`", "<p>`<code>a</code></p>"),
    ("`a [b`](c)", "<p><code>a [b</code>](c)</p>"),
    // Links.
    ("[a](/b)", "<p><a href=\"/b\">a</a></p>"),
    (
        "[a](/b \"c\") [a](/b 'c') [a](/b (c))",
        "<p><a href=\"/b\" title=\"c\">a</a> <a href=\"/b\" title=\"c\">a</a> <a href=\"/b\" title=\"c\">a</a></p>",
    ),
    (
        "[a]( \n /b\n \"c\nd\" \n)",
        "<p><a href=\"/b\" title=\"c\nd\">a</a></p>",
    ),
    (
        "[a](</b>) [a](</b> 'c')",
        "<p><a href=\"/b\">a</a> <a href=\"/b\" title=\"c\">a</a></p>",
    ),
    ("[a](</b\nc>)", "<p>[a](&lt;/b\nc&gt;)</p>"),
    ("[a](/b(c)(d(e)))", "<p><a href=\"/b(c)(d(e))\">a</a></p>"),
    ("[a](/b(c)", "<p>[a](/b(c)</p>"),
    ("[a](/b\\(c)", "<p><a href=\"/b(c\">a</a></p>"),
    (
        "[a](/b&amp;&#99; \"&quot;\\\"\")",
        "<p><a href=\"/b&amp;c\" title=\"&quot;&quot;\">a</a></p>",
    ),
    ("[a](\"b\")", "<p><a href=\"&quot;b&quot;\">a</a></p>"),
    ("[a](/b c)", "<p>[a](/b c)</p>"),
    ("[a](/b\"c\")", "<p><a href=\"/b&quot;c&quot;\">a</a></p>"),
    ("[a](/b \"c\"d)", "<p>[a](/b &quot;c&quot;d)</p>"),
    (
        "[a](/b \"c\"\"d\")",
        "<p>[a](/b &quot;c&quot;&quot;d&quot;)</p>",
    ),
    ("[a](/b (c(d)))", "<p>[a](/b (c(d)))</p>"),
    ("[a] (/b)", "<p>[a] (/b)</p>"),
    (
        "[a](#b) [a](?b) [a](b)",
        "<p><a href=\"#b\">a</a> <a href=\"?b\">a</a> <a href=\"b\">a</a></p>",
    ),
    (
        "[*a* `b`](/c)",
        "<p><a href=\"/c\"><em>a</em> <code>b</code></a></p>",
    ),
    ("*[a*](/b)", "<p>*<a href=\"/b\">a*</a></p>"),
    ("[a *b](/c)*", "<p><a href=\"/c\">a *b</a>*</p>"),
    ("[a [b](/c) d](/e)", "<p>[a <a href=\"/c\">b</a> d](/e)</p>"),
    ("[a [b] c](/d)", "<p><a href=\"/d\">a [b] c</a></p>"),
    (
        "[a](/b)[c](/d)",
        "<p><a href=\"/b\">a</a><a href=\"/d\">c</a></p>",
    ),
    ("[[a](/b)", "<p>[<a href=\"/b\">a</a></p>"),
    ("a](/b) [a", "<p>a](/b) [a</p>"),
    ("\\[a](/b) [a\\](/b)", "<p>[a](/b) [a](/b)</p>"),
    ("[a](/b\nc)", "<p>[a](/b\nc)</p>"),
    ("[`a](/b)`", "<p>[<code>a](/b)</code></p>"),
    ("[a <b@c.d>](/e)", "<p><a href=\"/e\">a b@c.d</a></p>"),
    ("[a\nb](/c)", "<p><a href=\"/c\">a\nb</a></p>"),
    // Autolinks.
    (
        "<https://a.b/c?d=e&f>",
        "<p><a href=\"https://a.b/c?d=e&amp;f\">https://a.b/c?d=e&amp;f</a></p>",
    ),
    (
        "<HTTP://a.b> <mailto:a>",
        "<p><a href=\"HTTP://a.b\">HTTP://a.b</a> <a href=\"mailto:a\">mailto:a</a></p>",
    ),
    (
        "<a.b+c@d-e.f>",
        "<p><a href=\"mailto:a.b+c@d-e.f\">a.b+c@d-e.f</a></p>",
    ),
    (
        "<https://a.b/*c*>",
        "<p><a href=\"https://a.b/*c*\">https://a.b/*c*</a></p>",
    ),
    (
        "<a@-b> <a@b-> <@b> < a@b.c>",
        "<p>&lt;a@-b&gt; &lt;a@b-&gt; &lt;@b&gt; &lt; a@b.c&gt;</p>",
    ),
    // Escapes and references.
    (
        "\\!\\\"\\#\\$\\%\\&\\'\\(\\)\\*\\+\\,\\-\\.\\/\\:\\;\\<\\=\\>\\?\\@\\[\\\\\\]\\^\\_\\`\\{\\|\\}\\~",
        "<p>!&quot;#$%&amp;'()*+,-./:;&lt;=&gt;?@[\\]^_`{|}~</p>",
    ),
    ("\\a \\é \\ ", "<p>\\a \\é \\</p>"),
    (
        "\\# a\n\n1\\. b\n\n\\- c",
        "<p># a</p><p>1. b</p><p>- c</p>",
    ),
    (
        "&amp;&lt;&gt;&quot;&apos;&nbsp;",
        "<p>&amp;&lt;&gt;&quot;'\u{a0}</p>",
    ),
    (
        "&#65;&#x42;&#X43;&#0;&#xD800;&#x110000;",
        "<p>ABC\u{fffd}\u{fffd}\u{fffd}</p>",
    ),
    (
        "&#12345678; &#x1234567; &#; &#x; &#a; &amp &#65",
        "<p>&amp;#12345678; &amp;#x1234567; &amp;#; &amp;#x; &amp;#a; &amp;amp &amp;#65</p>",
    ),
    ("&#42;a&#42; \\&lt;", "<p>*a* &amp;lt;</p>"),
    ("&#35; a\n\n&#45; b", "<p># a</p><p>- b</p>"),
];
