package blog.troppo.formatting.block.core;

import java.util.List;

import blog.troppo.formatting.Kses;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.json.BlockJson;
import blog.troppo.formatting.data.PostView;

/**
 * The notes of a post, each with the way back to its place in the text.
 */
final class FootnotesBlock extends PostBlock {

	@Override
	String render(BlockInstance block, PostView post) {
		String stored = post.meta("footnotes");
		if (post.locked() || stored == null || !(BlockJson.read(stored) instanceof List<?> notes) || notes.isEmpty()) {
			return "";
		}
		StringBuilder items = new StringBuilder();
		int number = 0;
		for (Object each : notes) {
			Attributes note = new Attributes(java.util.Map.of("note", each)).object("note");
			String id = blog.troppo.formatting.Escape.attr(note.text("id"));
			items.append("<li id=\"")
				.append(id)
				.append("\">")
				.append(Kses.post(note.text("content")))
				.append(" <a href=\"#")
				.append(id)
				.append("-link\" aria-label=\"")
				.append(block.say("Jump to footnote reference %s", ++number))
				.append("\">↩︎</a></li>");
		}
		return "<ol " + block.wrapper() + ">" + items + "</ol>";
	}

}
