package blog.troppo.transfer.wxr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What real files do differently, each kept from a trap that has cost somebody a blog.
 */
class WxrDialectTests {

	@Test
	void prefixesNeedNotBeDeclared() {
		WxrItem item = WxrFiles.items("""
				<rss version='2.0'><channel><atom:link rel='self' href='x'/><title>T</title>
				<item><title>Hi</title><foo:bar a:b='c'>1</foo:bar><wp:post_id>7</wp:post_id>
				<content:encoded>Text</content:encoded><dc:creator>ann</dc:creator></item></channel></rss>""")
			.getFirst();
		assertThat(item.id()).isEqualTo(7);
		assertThat(item.content()).isEqualTo("Text");
		assertThat(item.creator()).isEqualTo("ann");
	}

	@ParameterizedTest
	@CsvSource({ "http,1.0", "https,1.0", "http,1.1", "https,1.1", "http,1.2", "https,1.2" })
	void everyVersionsNamespaceIsKnownUnderAnyPrefix(String scheme, String version) {
		WxrItem item = WxrFiles.items("""
				<rss xmlns:w="%1$s://wordpress.org/export/%2$s/" xmlns:x="%1$s://wordpress.org/export/%2$s/excerpt/"
				 xmlns:body="%1$s://purl.org/rss/1.0/modules/content/"><channel>
				<item><w:post_id>7</w:post_id><x:encoded>Short</x:encoded><body:encoded>Long</body:encoded></item>
				</channel></rss>""".formatted(scheme, version)).getFirst();
		assertThat(item.id()).isEqualTo(7);
		assertThat(item.excerpt()).isEqualTo("Short");
		assertThat(item.content()).isEqualTo("Long");
	}

	@Test
	void filesOfWordPress23HaveNoVersion() {
		List<WxrRecord> records = WxrFiles
			.read("""
					<?xml version="1.0" encoding="UTF-8"?>
					<!-- generator="wordpress/2.3.1" created="2007-12-28 09:00"-->
					<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
					 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.0/">
					<channel><title>Club Troppo</title><link>http://clubtroppo.example</link>
					<wp:category><wp:category_nicename>news</wp:category_nicename><wp:category_parent></wp:category_parent>
					<wp:posts_private>0</wp:posts_private><wp:links_private>0</wp:links_private><wp:cat_name><![CDATA[News]]></wp:cat_name></wp:category>
					<wp:tag><wp:tag_slug>xen</wp:tag_slug><wp:tag_name><![CDATA[Xen]]></wp:tag_name></wp:tag>
					<item><title>Downtime</title><dc:creator>Jacques Chester</dc:creator>
					<category><![CDATA[News]]></category><category domain="category" nicename="news"><![CDATA[News]]></category>
					<category domain="tag"><![CDATA[Xen]]></category><category domain="tag" nicename="xen"><![CDATA[Xen]]></category>
					<wp:post_id>2841</wp:post_id><wp:post_type>post</wp:post_type></item></channel></rss>""");
		WxrSite site = (WxrSite) records.getFirst();
		assertThat(site.version()).isEmpty();
		assertThat(site.namesAuthorsOnlyInItems()).isTrue();
		assertThat(site.generator()).isEqualTo("wordpress/2.3.1");
		assertThat(site.blogUrl()).isEqualTo("http://clubtroppo.example");
		assertThat(WxrFiles.of(records, WxrTerm.class)).extracting(WxrTerm::taxonomy, WxrTerm::slug)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("category", "news"),
					org.assertj.core.groups.Tuple.tuple("post_tag", "xen"));
		assertThat(((WxrItem) records.getLast()).categories()).extracting(WxrCategory::taxonomy)
			.containsExactly("category", "category", "post_tag", "post_tag");
	}

	@Test
	void anItemMayLackAlmostEverything() {
		WxrItem item = WxrFiles.item("");
		assertThat(item.status()).isEqualTo("publish");
		assertThat(item.type()).isEqualTo("post");
		assertThat(item.date()).isNull();
		assertThat(item.parent()).isZero();
	}

	@Test
	void anAuthorMayLackAnId() {
		assertThat(WxrFiles.read(WxrFiles.blog("<wp:author><wp:author_login>ann</wp:author_login></wp:author>")))
			.contains(new WxrAuthor(0, "ann", "", "", "", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0000-00-00 00:00:00", "", "2007-02-31 10:00:00", "2007-00-00 00:00:00", "soon" })
	void aDateThatNoCalendarHasIsNone(String date) {
		assertThat(WxrFiles.item("<wp:post_date>" + date + "</wp:post_date>").date()).isNull();
	}

	@Test
	void splitCdataIsJoined() {
		assertThat(WxrFiles.item("<content:encoded><![CDATA[a]]]]><![CDATA[>b]]></content:encoded>").content())
			.isEqualTo("a]]>b");
	}

	@Test
	void anUnsplitCdataEndInAScriptIsText() {
		String script = "<script>//<![CDATA[\nrun();\n//]]>\n</script><p>On</p>";
		assertThat(WxrFiles.item("<content:encoded><![CDATA[" + script + "]]></content:encoded>").content())
			.isEqualTo(script);
	}

	@Test
	void textOutsideCdataIsReadToo() {
		assertThat(WxrFiles.item("<title>Q &amp; <![CDATA[A & B]]> &#8211; C</title>").title())
			.isEqualTo("Q & A & B – C");
	}

	@Test
	void controlCharactersSurvive() {
		assertThat(WxrFiles.item("<title><![CDATA[a\u0001b\u000Bc\u001Fd\uFFFEe]]></title>").title())
			.isEqualTo("a\u0001b\u000Bc\u001Fd\uFFFEe");
	}

	@Test
	void nulsOfSerialisedObjectsSurvive() {
		String value = "O:3:\"Foo\":1:{s:6:\"\0Foo\0a\";i:1;}";
		assertThat(WxrFiles
			.item("<wp:postmeta><wp:meta_key>k</wp:meta_key><wp:meta_value><![CDATA[" + value
					+ "]]></wp:meta_value></wp:postmeta>")
			.meta("k")).isEqualTo(value);
	}

	@Test
	void lineEndsStayAsTheyAre() {
		assertThat(WxrFiles.item("<content:encoded><![CDATA[a\r\nb\rc\nd]]></content:encoded>").content())
			.isEqualTo("a\r\nb\rc\nd");
	}

	@Test
	void aFileWithWindowsLineEndsIsReadable() {
		assertThat(WxrFiles.items(WxrFiles
			.blog("<item>\n\t<wp:post_id>\n5\n</wp:post_id>\n<category\ndomain='tag'\nnicename='x'>X</category></item>")
			.replace("\n", "\r\n"))).extracting(WxrItem::id).containsExactly(5L);
	}

	@Test
	void entitiesOfHtmlAreCharacters() {
		assertThat(WxrFiles.item("<title>a&nbsp;b&hellip;c&eacute;&lt;&#0;&#x1F600;&quot;]]&gt;</title>").title())
			.isEqualTo("a\u00A0b…cé<\0😀\"]]>");
	}

	@Test
	void loneMarkupCharactersAreText() {
		assertThat(WxrFiles.item("<title>AT&T & 1 < 2 &unknown; ]]></title>").title())
			.isEqualTo("AT&T & 1 < 2 &unknown; ]]>");
	}

	@Test
	void entitiesInCdataAreLeftAlone() {
		assertThat(WxrFiles.item("<title><![CDATA[&nbsp;&amp;]]></title>").title()).isEqualTo("&nbsp;&amp;");
	}

	@Test
	void bytesOfWindows1252InAFileOfUtf8AreRead() throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		String[] halves = WxrFiles.blog("<item><wp:post_id>1</wp:post_id><title>é |</title></item>").split("\\|");
		file.write(halves[0].getBytes(StandardCharsets.UTF_8));
		file.write("é “x”".getBytes(Charset.forName("windows-1252")));
		file.write(halves[1].getBytes(StandardCharsets.UTF_8));
		assertThat(WxrFiles.of(WxrFiles.read(file.toByteArray()), WxrItem.class).getFirst().title())
			.isEqualTo("é é “x”");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1251", "ISO-8859-5" })
	void theDeclaredEncodingCounts(String encoding) {
		String xml = WxrFiles.blog("<item><wp:post_id>1</wp:post_id><title>Москва</title></item>")
			.replace("UTF-8", encoding);
		assertThat(
				WxrFiles.of(WxrFiles.read(xml.getBytes(Charset.forName(encoding))), WxrItem.class).getFirst().title())
			.isEqualTo("Москва");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\uFEFF", "\n\n  \n", "\uFEFF\n",
			"<br />\n<b>Warning</b>: Something in x.php on line 3<br />\n" })
	void whatStandsBeforeTheDeclarationIsIgnored(String before) {
		assertThat(WxrFiles.items(before + WxrFiles.blog("<item><wp:post_id>3</wp:post_id></item>"))).hasSize(1);
	}

	@Test
	void aDeclarationIsNotNeeded() {
		assertThat(WxrFiles.items("<!-- x --><rss><channel><item><wp:post_id>3</wp:post_id></item></channel></rss>"))
			.hasSize(1);
	}

	@Test
	void gzippedFilesAreUnpacked() throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (OutputStream packed = new GZIPOutputStream(file)) {
			packed.write(WxrFiles.blog("<item><wp:post_id>3</wp:post_id></item>").getBytes(StandardCharsets.UTF_8));
		}
		assertThat(WxrFiles.of(WxrFiles.read(file.toByteArray()), WxrItem.class)).hasSize(1);
	}

	@Test
	void whatFollowsTheChannelDoesNotMatter() {
		assertThat(WxrFiles.items(WxrFiles.blog("<item><wp:post_id>3</wp:post_id></item>") + "<!-- cached -->\0\0 &"))
			.hasSize(1);
	}

	@Test
	void privateUseCharactersOfTheFileSurvive() {
		String text = "\uDBBF\uDF00 \uDBBF\uDF2F \uDBBF\uDF0D \uDB80\uDC00";
		assertThat(WxrFiles.item("<title>" + text + "</title>").title()).isEqualTo(text);
	}

	@Test
	void numbersAreReadAsPhpReadsThem() {
		assertThat(WxrFiles.item("<wp:post_parent> 12abc</wp:post_parent>").parent()).isEqualTo(12);
		assertThat(WxrFiles.item("<wp:post_parent>abc</wp:post_parent>").parent()).isZero();
		assertThat(WxrFiles.item("<wp:menu_order>-3</wp:menu_order>").menuOrder()).isEqualTo(-3);
		assertThat(WxrFiles.item("<wp:menu_order>-</wp:menu_order>").menuOrder()).isZero();
	}

}
