package blog.troppo.formatting.shortcode;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Kses;

/**
 * {@code [caption]} and {@code [wp_caption]}: an image in a figure with its caption,
 * which is either the text after the image or, in old posts, an attribute.
 */
final class CaptionShortcode implements Shortcode {

	@Override
	public String render(ShortcodeCall call) {
		ShortcodeAttributes attributes = call.attributes();
		String content = call.text();
		String caption = attributes.get("caption", "");
		if (!attributes.has("caption")) {
			CaptionedImage image = CaptionedImage.first(content);
			if (image != null) {
				caption = image.caption();
				content = image.html();
			}
		}
		else if (caption.contains("<")) {
			caption = Kses.post(caption);
		}
		int width = attributes.number("width", 0);
		if (width < 1 || caption.isEmpty() || caption.equals("0")) {
			return content;
		}
		String id = unique(htmlClass(attributes.get("id", "")), call.scope());
		String captionId = unique(htmlClass(attributes.get("caption_id", "")), call.scope());
		if (!id.isEmpty() && captionId.isEmpty()) {
			captionId = "caption-" + id.replace('_', '-');
		}
		String classes = ("wp-caption " + attributes.get("align", "alignnone") + " " + attributes.get("class", ""))
			.strip();
		return "<figure " + (id.isEmpty() ? "" : "id=\"" + Escape.attr(id) + "\" ")
				+ (captionId.isEmpty() ? "" : "aria-describedby=\"" + Escape.attr(captionId) + "\" ")
				+ "style=\"width: " + width + "px\" class=\"" + Escape.attr(classes) + "\">"
				+ call.scope().render(content) + "<figcaption "
				+ (captionId.isEmpty() ? "" : "id=\"" + Escape.attr(captionId) + "\" ") + "class=\"wp-caption-text\">"
				+ caption + "</figcaption></figure>";
	}

	/** An id that stood on the page before gets a number. */
	private static String unique(String id, ShortcodeScope scope) {
		int times = id.isEmpty() ? 1 : scope.next("caption " + id);
		return (times > 1) ? id + "-" + times : id;
	}

	private static String htmlClass(String text) {
		return text.replaceAll("%[a-fA-F0-9][a-fA-F0-9]", "").replaceAll("[^A-Za-z0-9_-]", "");
	}

}
