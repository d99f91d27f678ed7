package blog.troppo.formatting.block.core;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.json.BlockJson;
import blog.troppo.formatting.markup.TagEditor;

/**
 * A picture; one that opens in a lightbox gets what the view script needs and a button.
 */
final class ImageBlock implements DynamicBlock {

	/**
	 * Comments alone, as browsers and WordPress read them, up to the end of the caption.
	 */
	private static final Pattern NOTHING = Pattern.compile(
			"(?:<!--(?>-?>|.*?--!?>)|<!(?!--|doctype)[^>]*+>)*+</figcaption(?=[\\s/>])[^>]*+>",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Map<String, String> ACTIONS = new TreeMap<>(
			Map.of("data-wp-class--hide", "state.isContentHidden", "data-wp-class--show", "state.isContentVisible",
					"data-wp-init", "callbacks.setButtonStyles", "data-wp-on--click", "actions.showLightbox",
					"data-wp-on--load", "callbacks.setButtonStyles", "data-wp-on--pointerdown", "actions.preloadImage",
					"data-wp-on--pointerenter", "actions.preloadImageWithDelay", "data-wp-on--pointerleave",
					"actions.cancelPreload", "data-wp-on-window--resize", "callbacks.setButtonStyles"));

	private static final String BUTTON = """
			<button
						class="lightbox-trigger"
						type="button"
						aria-haspopup="dialog"
						data-wp-bind--aria-label="state.thisImage.triggerButtonAriaLabel"
						data-wp-init="callbacks.initTriggerButton"
						data-wp-on--click="actions.showLightbox"
						data-wp-style--right="state.thisImage.buttonRight"
						data-wp-style--top="state.thisImage.buttonTop"
					>
						<svg xmlns="http://www.w3.org/2000/svg" width="12" height="12" fill="none" viewBox="0 0 12 12">
							<path fill="#fff" d="M2 0a2 2 0 0 0-2 2v2h1.5V2a.5.5 0 0 1 .5-.5h2V0H2Zm2 10.5H2a.5.5 0 0 1-.5-.5V8H0v2a2 2 0 0 0 2 2h2v-1.5ZM8 12v-1.5h2a.5.5 0 0 0 .5-.5V8H12v2a2 2 0 0 1-2 2H8Zm2-12a2 2 0 0 1 2 2v2h-1.5V2a.5.5 0 0 0-.5-.5H8V0h2Z" />
						</svg>
					</button>""";

	@Override
	public String render(BlockInstance block, String content) {
		if (!content.contains("<img")) {
			return "";
		}
		TagEditor tags = new TagEditor(content);
		String source = tags.nextTag("img") ? tags.attribute("src") : null;
		if (source == null || !Attributes.truthy(source)) {
			return "";
		}
		Attributes attributes = block.attributes();
		boolean bound = attributes.has("id") && attributes.object("metadata", "bindings").has("id");
		if (bound) {
			nameBound(tags, attributes.text("id"));
		}
		String dataId = attributes.text("data-id");
		if (!dataId.isEmpty()) {
			tags.setAttribute("data-id", bound ? attributes.text("id") : dataId);
		}
		String html = attributes.isTrue("caption") ? tags.html() : withoutEmptyCaption(tags);
		return opensInLightbox(block) ? withLightbox(html, block) : html;
	}

	/** The first caption after the picture, if it is empty. */
	private static String withoutEmptyCaption(TagEditor tags) {
		boolean captioned = tags.nextTag("figcaption");
		String html = tags.html();
		Matcher nothing = NOTHING.matcher(html);
		return (captioned && nothing.region(tags.tagEnd(), html.length()).lookingAt())
				? html.substring(0, tags.tagStart()) + html.substring(nothing.end()) : html;
	}

	/** The class says which attachment it is, which may be bound to another. */
	private static void nameBound(TagEditor tags, String id) {
		String classes = tags.attribute("class");
		if (classes != null && !classes.contains("wp-image-" + id)) {
			tags.setAttribute("class", classes.replaceAll("wp-image-\\d+", Matcher.quoteReplacement("wp-image-" + id)));
		}
	}

	static boolean opensInLightbox(BlockInstance block) {
		return isLightbox(block.stored(), block);
	}

	static boolean isLightbox(Attributes image, BlockInstance block) {
		Object enabled = image.at("lightbox", "enabled");
		if (enabled == null) {
			enabled = block.theme().settings().at("blocks", "core/image", "lightbox", "enabled");
		}
		String link = image.text("linkDestination");
		return Attributes.truthy(enabled) && (link.isEmpty() || link.equals("none"));
	}

	private static String withLightbox(String html, BlockInstance block) {
		block.page().scripts().add("core/image");
		String id = block.page().uniqueId();
		TagEditor tags = new TagEditor(html);
		if (tags.nextTag("figure")) {
			tags.setAttribute("data-wp-interactive", "core/image");
			tags.setAttribute("data-wp-context", BlockJson.write(Map.of("imageId", id)));
			tags.setAttribute("data-wp-key", id);
			tags.addClass("wp-lightbox-container");
		}
		if (!tags.nextTag("img")) {
			return tags.html();
		}
		ACTIONS.forEach(tags::setAttribute);
		String changed = tags.html();
		return changed.substring(0, tags.tagEnd()) + BUTTON + changed.substring(tags.tagEnd());
	}

}
