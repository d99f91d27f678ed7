package blog.troppo.formatting.block.grammar;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BlockParserTests {

	@Test
	void aBlockHasItsAttributesAndHtml() {
		Block block = only("<!-- wp:my/x {\"a\":\"b\",\"n\":2} --><p>q</p><!-- /wp:my/x -->");
		assertThat(block.name()).isEqualTo("my/x");
		assertThat(block.attributes()).isEqualTo(Map.of("a", "b", "n", 2));
		assertThat(block.innerHtml()).isEqualTo("<p>q</p>");
	}

	@Test
	void aNameWithoutNamespaceIsWordPresssOwn() {
		assertThat(only("<!-- wp:x /-->").name()).isEqualTo("core/x");
	}

	@Test
	void innerBlocksLeaveTheirPlaceInTheContent() {
		Block block = only("<!-- wp:x -->q<!-- wp:y /-->r<!-- /wp:x -->");
		assertThat(block.innerContent()).containsExactly("q", null, "r");
		assertThat(block.innerBlocks()).extracting(Block::name).containsExactly("core/y");
		assertThat(block.innerHtml()).isEqualTo("qr");
	}

	@Test
	void textAroundBlocksIsABlockWithoutName() {
		assertThat(BlockParser.parse("a<!-- wp:x /-->b")).extracting(Block::name).containsExactly(null, "core/x", null);
	}

	@Test
	void anyClosingCommentClosesWhatIsOpen() {
		List<Block> blocks = BlockParser.parse("a<!-- wp:x -->b<!-- wp:y -->c<!-- /wp:x -->d");
		assertThat(blocks).hasSize(2);
		assertThat(blocks.get(1).innerBlocks()).extracting(Block::innerHtml).containsExactly("c");
		assertThat(blocks.get(1).innerContent()).containsExactly("b", null, "d");
	}

	@Test
	void aClosingCommentTooManyMakesTheRestText() {
		assertThat(BlockParser.parse("a<!-- /wp:x -->b<!-- wp:z /-->")).extracting(Block::innerHtml)
			.containsExactly("a<!-- /wp:x -->b<!-- wp:z /-->");
	}

	@Test
	void whatIsLeftOpenComesInnermostFirst() {
		assertThat(BlockParser.parse("a<!-- wp:x -->b<!-- wp:y -->c")).extracting(Block::innerHtml)
			.containsExactly("b", "c", "a", "b<!-- wp:y -->c");
	}

	@Test
	void attributesThatAreNoJsonAreUnknown() {
		assertThat(only("<!-- wp:x {\"a\":} -->b<!-- /wp:x -->").attributes()).isNull();
	}

	@Test
	void aCommentThatIsNotQuiteABlockIsText() {
		for (String text : List.of("<!-- wp:X /-->", "<!-- wp:1x /-->", "<!-- wp:a/b/c /-->", "<!--wp:y /-->",
				"<!-- wp:x {\"a\":1 -->b<!-- /wp:x -->", "<!-- wp: /-->", "<!-- wp:x", "<!-- wp:x/-->")) {
			assertThat(BlockParser.parse(text)).extracting(Block::name).containsOnlyNulls();
		}
	}

	@Test
	void hostileTextIsReadInTime() {
		String openers = "<!-- wp:x {\"a\":1 ".repeat(100_000);
		assertThat(BlockParser.parse(openers)).hasSize(1);
		String nested = "<!-- wp:group -->".repeat(20_000);
		assertThat(BlockParser.parse(nested + "<!-- /wp:group -->".repeat(20_000))).hasSize(1);
	}

	@Test
	void blocksAreWrittenAsTheyWere() {
		for (String text : List.of("<!-- wp:x {\"a\":1} /-->", "t<!-- wp:my/x -->q<!-- wp:y /-->r<!-- /wp:my/x -->",
				"<!-- wp:x {\"a\":\"\\u003cb\\u003e \\u0026 \\u0022q\\u0022 \\u002d\\u002d \\u005c é\"} -->z<!-- /wp:x -->",
				"<!-- wp:x {\"a\":[1,2.5,true,null,{\"b\":\"c/d\"}]} /-->")) {
			assertThat(BlockSerializer.serialize(BlockParser.parse(text))).isEqualTo(text);
		}
	}

	@Test
	void writtenAttributesCannotEndTheComment() {
		Block block = new Block("core/x", Map.of("a", "--> <script>\u2028"), List.of(), "", List.of());
		assertThat(BlockSerializer.serialize(List.of(block)))
			.isEqualTo("<!-- wp:x {\"a\":\"\\u002d\\u002d\\u003e \\u003cscript\\u003e\\u2028\"} /-->");
	}

	private static Block only(String text) {
		List<Block> blocks = BlockParser.parse(text);
		assertThat(blocks).hasSize(1);
		return blocks.getFirst();
	}

	@Test
	void manyBlocksLeftOpenAreText() {
		String text = "a" + "<!-- wp:a -->".repeat(20_000);
		assertThat(BlockParser.parse(text)).containsExactly(Block.freeform(text));
	}

	@Test
	void veryDeepNestingIsReadAndWrittenAgain() {
		String text = "<!-- wp:a -->".repeat(20_000) + "x" + "<!-- /wp:a -->".repeat(20_000);
		assertThat(BlockSerializer.serialize(BlockParser.parse(text))).isEqualTo(text);
	}

}
