package blog.troppo.formatting.content;

import blog.troppo.formatting.block.grammar.BlockParser;
import blog.troppo.formatting.block.grammar.BlockSerializer;

/**
 * A post's text whose blocks are not closed as they are opened, as WordPress comes to
 * read it: it puts the post's text into a block, reads and writes that, and takes the
 * first and the last comment off. A closing comment too many closes that block, then.
 */
public final class BrokenBlocks {

	private static final String OPENED = "<!-- wp:post-content -->";

	private static final String CLOSED = "<!-- /wp:post-content -->";

	private BrokenBlocks() {
	}

	/** The text as its blocks are read, the same when nothing is broken. */
	public static String reread(String text) {
		if (!text.contains("wp:") || BlockParser.isBalanced(text)) {
			return text;
		}
		String written = BlockSerializer.serialize(BlockParser.parse(OPENED + text + CLOSED));
		int first = written.indexOf("-->") + "-->".length();
		if (BlockParser.hasBlocks(text)) {
			return written.substring(first, Math.max(first, written.lastIndexOf("<!--")));
		}
		int closer = written.indexOf(CLOSED);
		boolean empty = written.startsWith("<!-- wp:post-content /-->") || closer < 0;
		return empty ? written.substring(first)
				: written.substring(first, closer) + written.substring(closer + CLOSED.length());
	}

}
