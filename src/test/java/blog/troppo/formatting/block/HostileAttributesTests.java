package blog.troppo.formatting.block;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.formatting.block.core.CoreBlocks;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.json.BlockJson;
import blog.troppo.formatting.content.ContentPage;
import blog.troppo.formatting.content.EmbedSource;
import blog.troppo.formatting.content.PostContent;
import blog.troppo.formatting.data.RequestView;
import blog.troppo.formatting.data.SiteData;
import blog.troppo.formatting.shortcode.ShortcodeEngine;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever writes a post's code by hand may write anything; the page is drawn. */
class HostileAttributesTests {

	private static final BlockLibrary LIBRARY = CoreBlocks.library();

	private static final SiteData SITE = RecordedSite.data();

	private static final Attributes DEFINITIONS = definitions();

	/** What each attribute is given. */
	private static final List<String> VALUES = List.of("null", "true", "-1", "2147483648", "99999999999999999999",
			"1e400", "\"\"", "\"x\"", "\"-1\"", "\"99999999999999999999\"", "\"\\u0000\\ud800\"", "\"var:preset|\"",
			"\"$1\\\\\"", "\"%s%\"", "[]", "[null]", "{}", "{\"0\":null}", "\"1\\\" onx=\\\"b\"", "\"1' onx='b\"",
			"\"1px</style><i onx=1>\"");

	/** What blocks share, whatever they are. */
	private static final List<String> SHARED = List.of("style", "style.color.background", "style.color.duotone",
			"style.color.gradient", "style.typography.fontSize", "style.spacing.padding", "style.spacing.margin.top",
			"style.spacing.blockGap", "style.border.radius", "style.border.width", "style.border.top.width",
			"style.dimensions.minHeight", "style.dimensions.aspectRatio", "style.elements.link.color.text",
			"style.elements.link", "style.background.backgroundImage", "style.background.backgroundImage.url",
			"style.position.type", "style.position.top", "style.shadow", "style.css", "style.layout",
			"style.layout.selfStretch", "style.layout.flexSize", "style.layout.columnSpan", "layout", "layout.type",
			"layout.contentSize", "layout.wideSize", "layout.justifyContent", "layout.orientation",
			"layout.minimumColumnWidth", "layout.columnCount", "layout.rowCount", "layout.flexWrap", "className",
			"align", "textAlign", "backgroundColor", "fontSize", "fontFamily", "borderColor", "gradient", "metadata",
			"metadata.bindings", "metadata.bindings.content", "metadata.blockVisibility",
			"metadata.blockVisibility.viewport", "metadata.name", "query", "query.perPage", "query.offset",
			"query.pages", "query.postType", "query.author", "query.taxQuery", "query.taxQuery.category",
			"query.parents", "query.orderBy", "query.search", "lightbox", "lightbox.enabled", "lock", "anchor");

	static Stream<String> blocks() {
		return LIBRARY.blocks().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("blocks")
	void noValueOfItsOwnKeepsABlockFromBeingDrawn(String name) {
		DEFINITIONS.object(name, "attributes").values().keySet().forEach((attribute) -> draw(name, attribute));
	}

	@ParameterizedTest
	@ValueSource(strings = { "core/group", "core/paragraph", "core/image", "core/query" })
	void norDoesOneThatBlocksShare(String name) {
		SHARED.forEach((attribute) -> draw(name, attribute));
	}

	/** Nor does it become markup. */
	private static void draw(String name, String attribute) {
		String plain = name.replace("core/", "");
		String blocks = VALUES.stream()
			.map((value) -> "<!-- wp:%s %s --><div class=\"a\"><img src=\"a\"><a href=\"b\">c</a></div><!-- /wp:%s -->"
				.formatted(plain, json(attribute, value), plain))
			.collect(Collectors.joining());
		ContentPage page = page();
		String html = page.blocks().render(blocks, Map.of("postId", 203));
		assertThat(Jsoup.parse(html).select("[onx]")).as("%s of %s", attribute, name).isEmpty();
		assertThat(page.blocks().page().styles().css()).as("%s of %s", attribute, name).doesNotContain("<");
	}

	private static String json(String path, String value) {
		String json = value;
		String[] names = path.split("\\.");
		for (int i = names.length - 1; i >= 0; i--) {
			json = "{" + BlockJson.write(names[i]) + ":" + json + "}";
		}
		return json;
	}

	private static Attributes definitions() {
		try (InputStream in = BlockTypes.class.getResourceAsStream("core-block-types.json")) {
			return new Attributes(BlockJson.object(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ContentPage page() {
		PostContent filters = new PostContent(ShortcodeEngine.core(), EmbedSource.NONE, RecordedSite.URL);
		return ContentPage.open(filters, LIBRARY, ThemeSettings.none(), SITE, RequestView.NONE);
	}

}
