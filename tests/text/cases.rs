//! The meaning of texts, as a hand-written table. To add a case, add a line
//! with the text and its HTML (see `html.rs`) to the right table.

use crate::html::{ours, theirs};

/// Cases that follow CommonMark.
const COMMONMARK: &[(&str, &str)] = &[
    // Paragraphs and line breaks.
    ("", ""),
    (" \n\t\n", ""),
    ("one\ntwo\n\nthree", "<p>one\ntwo</p><p>three</p>"),
    ("   one\n      two  ", "<p>one\ntwo</p>"),
    ("one  \ntwo", "<p>one<br>two</p>"),
    ("one     \n   two", "<p>one<br>two</p>"),
    ("one\\\ntwo", "<p>one<br>two</p>"),
    ("one \ntwo", "<p>one\ntwo</p>"),
    ("one\\", "<p>one\\</p>"),
    ("one  ", "<p>one</p>"),
    ("one\r\ntwo\r\n\r\nthree\r\n", "<p>one\ntwo</p><p>three</p>"),
    ("*one  \ntwo*", "<p><em>one<br>two</em></p>"),
    // Headings.
    ("# one", "<h1>one</h1>"),
    ("###### six", "<h6>six</h6>"),
    ("####### seven", "<p>####### seven</p>"),
    ("#one", "<p>#one</p>"),
    ("#\n\n##", "<h1></h1><h2></h2>"),
    ("## *a* ##  ", "<h2><em>a</em></h2>"),
    (
        "# a#\n# a \\#\n# #\n### ###",
        "<h1>a#</h1><h1>a #</h1><h1></h1><h3></h3>",
    ),
    ("a\n# b\nc", "<p>a</p><h1>b</h1><p>c</p>"),
    ("    # a", "<pre># a\n</pre>"),
    ("one\n===", "<h1>one</h1>"),
    ("one\ntwo *three*\n---", "<h2>one\ntwo <em>three</em></h2>"),
    ("one\n  =  ", "<h1>one</h1>"),
    ("one\n= =", "<p>one\n= =</p>"),
    ("===", "<p>===</p>"),
    ("> a\n---", "<blockquote><p>a</p></blockquote><hr>"),
    ("> a\n===", "<blockquote><p>a\n===</p></blockquote>"),
    ("- a\n---", "<ul><li>a</li></ul><hr>"),
    ("a\n\n---", "<p>a</p><hr>"),
    // Thematic breaks.
    ("***\n---\n___", "<hr><hr><hr>"),
    ("**\n--\n__", "<h2>**</h2><p>__</p>"),
    (" * * *\t*", "<hr>"),
    ("--- a", "<p>--- a</p>"),
    ("*-*-*", "<p><em>-</em>-*</p>"),
    ("a\n***\nb", "<p>a</p><hr><p>b</p>"),
    (
        "- a\n* * *\n- b",
        "<ul><li>a</li></ul><hr><ul><li>b</li></ul>",
    ),
    ("- * * *", "<ul><li><hr></li></ul>"),
    // Code blocks.
    ("    a\n      b", "<pre>a\n  b\n</pre>"),
    ("\ta\tb", "<pre>a\tb\n</pre>"),
    ("  \ta", "<pre>a\n</pre>"),
    ("    a\n\n \n    b\n\n", "<pre>a\n\n\nb\n</pre>"),
    ("    a  \n\n      \n", "<pre>a  \n</pre>"),
    ("a\n    b", "<p>a\nb</p>"),
    ("    a\nb", "<pre>a\n</pre><p>b</p>"),
    ("    *a* &amp; \\*", "<pre>*a* &amp;amp; \\*\n</pre>"),
    ("```\na\n  b\n```\nc", "<pre>a\n  b\n</pre><p>c</p>"),
    ("~~~ rust\n```\n~~~", "<pre>```\n</pre>"),
    ("````\n```\n`````", "<pre>```\n</pre>"),
    ("```\na\n\n\n", "<pre>a\n\n\n</pre>"),
    ("```\n```", "<pre></pre>"),
    ("  ```\n   a\n  b\n c\n  ```", "<pre> a\nb\nc\n</pre>"),
    ("```\n    ```\n", "<pre>    ```\n</pre>"),
    ("``` a`b\nc", "<p>``` a`b\nc</p>"),
    ("~~~ a`b\nc", "<pre>c\n</pre>"),
    ("a\n```\nb\n```\nc", "<p>a</p><pre>b\n</pre><p>c</p>"),
    (
        "> ```\n> a\nb",
        "<blockquote><pre>a\n</pre></blockquote><p>b</p>",
    ),
    (
        "- ```\n  a\n\n  b\n  ```",
        "<ul><li><pre>a\n\nb\n</pre></li></ul>",
    ),
    // Quotes.
    ("> a\n> b", "<blockquote><p>a\nb</p></blockquote>"),
    (">a\n>  b", "<blockquote><p>a\nb</p></blockquote>"),
    ("> a\nb", "<blockquote><p>a\nb</p></blockquote>"),
    ("> a\n\nb", "<blockquote><p>a</p></blockquote><p>b</p>"),
    ("> a\n>\n> b", "<blockquote><p>a</p><p>b</p></blockquote>"),
    (
        "> a\n\n> b",
        "<blockquote><p>a</p></blockquote><blockquote><p>b</p></blockquote>",
    ),
    (">", "<blockquote></blockquote>"),
    (
        "> > > a\nb",
        "<blockquote><blockquote><blockquote><p>a\nb</p></blockquote></blockquote></blockquote>",
    ),
    (
        "> > a\n> b",
        "<blockquote><blockquote><p>a\nb</p></blockquote></blockquote>",
    ),
    (
        "> a\n- b",
        "<blockquote><p>a</p></blockquote><ul><li>b</li></ul>",
    ),
    (
        "> - a\nb",
        "<blockquote><ul><li>a\nb</li></ul></blockquote>",
    ),
    ("> a\n    - b", "<blockquote><p>a\n- b</p></blockquote>"),
    (
        ">     a\n>    b",
        "<blockquote><pre>a\n</pre><p>b</p></blockquote>",
    ),
    (">\ta\n>\t\tb", "<blockquote><p>a\nb</p></blockquote>"),
    (">\t\ta", "<blockquote><pre>  a\n</pre></blockquote>"),
    ("    > a", "<pre>&gt; a\n</pre>"),
    // Lists.
    ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
    (
        "* a\n* b\n+ c\n- d",
        "<ul><li>a</li><li>b</li></ul><ul><li>c</li></ul><ul><li>d</li></ul>",
    ),
    (
        "1. a\n2. b\n1) c",
        "<ol><li>a</li><li>b</li></ol><ol><li>c</li></ol>",
    ),
    ("7. a\n3. b", "<ol start=\"7\"><li>a</li><li>b</li></ol>"),
    ("0. a", "<ol start=\"0\"><li>a</li></ol>"),
    ("007) a", "<ol start=\"7\"><li>a</li></ol>"),
    ("123456789. a", "<ol start=\"123456789\"><li>a</li></ol>"),
    ("1234567890. a", "<p>1234567890. a</p>"),
    ("-1. a", "<p>-1. a</p>"),
    ("-a\n1.a\n*a", "<p>-a\n1.a\n*a</p>"),
    ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
    (
        "- a\n- b\n\n\n- c",
        "<ul><li><p>a</p></li><li><p>b</p></li><li><p>c</p></li></ul>",
    ),
    (
        "- a\n\n  b\n- c",
        "<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>",
    ),
    ("- a\n- b\n\nc", "<ul><li>a</li><li>b</li></ul><p>c</p>"),
    (
        "- a\n  - b\n    - c\n- d",
        "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>",
    ),
    (
        "- a\n  - b\n\n    c\n- d",
        "<ul><li>a<ul><li><p>b</p><p>c</p></li></ul></li><li>d</li></ul>",
    ),
    (
        "- a\n  - b\n\n- c",
        "<ul><li><p>a</p><ul><li>b</li></ul></li><li><p>c</p></li></ul>",
    ),
    (
        "- a\n  > b\n  >\n- c",
        "<ul><li>a<blockquote><p>b</p></blockquote></li><li>c</li></ul>",
    ),
    (
        "- a\n  ```\n\n  ```\n- b",
        "<ul><li>a<pre>\n</pre></li><li>b</li></ul>",
    ),
    (
        "- a\n\n      b\n\n\n      c\n- d",
        "<ul><li><p>a</p><pre>b\n\n\nc\n</pre></li><li><p>d</p></li></ul>",
    ),
    (
        "> - a\n>\n> - b",
        "<blockquote><ul><li><p>a</p></li><li><p>b</p></li></ul></blockquote>",
    ),
    (
        "1. a\n\n   - b\n   - c\n",
        "<ol><li><p>a</p><ul><li>b</li><li>c</li></ul></li></ol>",
    ),
    (
        "- - - a",
        "<ul><li><ul><li><ul><li>a</li></ul></li></ul></li></ul>",
    ),
    (
        "1. - 2. a",
        "<ol><li><ul><li><ol start=\"2\"><li>a</li></ol></li></ul></li></ol>",
    ),
    ("-\n- a\n-", "<ul><li></li><li>a</li><li></li></ul>"),
    ("-\n  a", "<ul><li>a</li></ul>"),
    ("-\n\n  a", "<ul><li></li></ul><p>a</p>"),
    ("-   \n  a", "<ul><li>a</li></ul>"),
    (
        "- a\n-\n\n- b",
        "<ul><li><p>a</p></li><li></li><li><p>b</p></li></ul>",
    ),
    ("-     a", "<ul><li><pre>a\n</pre></li></ul>"),
    ("-    a\n\n     b", "<ul><li><p>a</p><p>b</p></li></ul>"),
    ("-\t\ta", "<ul><li><pre>  a\n</pre></li></ul>"),
    ("- a\n\n\tb", "<ul><li><p>a</p><p>b</p></li></ul>"),
    ("- a\nb", "<ul><li>a\nb</li></ul>"),
    ("- a\n b\n  c\n   d", "<ul><li>a\nb\nc\nd</li></ul>"),
    (
        "- a\n - b\n  - c\n   - d\n    - e",
        "<ul><li>a</li><li>b</li><li>c</li><li>d\n- e</li></ul>",
    ),
    ("a\n- b", "<p>a</p><ul><li>b</li></ul>"),
    ("a\n1. b", "<p>a</p><ol><li>b</li></ol>"),
    ("a\n2. b", "<p>a\n2. b</p>"),
    ("a\n*\nb", "<p>a\n*\nb</p>"),
    (
        "1. a\n\n  2. b\n\n    3. c",
        "<ol><li><p>a</p></li><li><p>b</p></li></ol><pre>3. c\n</pre>",
    ),
    (
        "- # a\n- b\n  ---\n  c",
        "<ul><li><h1>a</h1></li><li><h2>b</h2>c</li></ul>",
    ),
    (
        "10) a\n\n    b\n   c",
        "<ol start=\"10\"><li><p>a</p><p>b\nc</p></li></ol>",
    ),
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

/// Cases that follow docs/json.md instead.
const OURS: &[(&str, &str)] = &[
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
const NOT_THEIRS: &[(&str, &str)] = &[
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

#[test]
fn cases_hold() {
    for (source, expected) in COMMONMARK.iter().chain(OURS).chain(NOT_THEIRS) {
        assert_eq!(ours(source), *expected, "{source:?}");
    }
}

#[test]
fn commonmark_agrees() {
    for (source, expected) in COMMONMARK {
        let end = if source.ends_with('\n') { "" } else { "\n" };
        let source = format!("{source}{end}");
        assert_eq!(theirs(&source).as_deref(), Some(*expected), "{source:?}");
    }
}

/// If this fails, `pulldown-cmark` has fixed a bug; move the case to the first table.
#[test]
fn pulldown_cmark_differs() {
    for (source, expected) in NOT_THEIRS {
        assert_ne!(theirs(source).as_deref(), Some(*expected), "{source:?}");
    }
}
