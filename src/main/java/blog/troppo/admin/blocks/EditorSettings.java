package blog.troppo.admin.blocks;

import java.util.List;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.media.FileTypes;
import blog.troppo.site.Setting;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.ActiveTheme;
import blog.troppo.user.Viewer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * What the editor is told beside REST: {@code get_block_editor_settings()} and what
 * {@code edit-form-blocks.php} adds.
 */
@Component
class EditorSettings {

	private static final int AUTOSAVE_SECONDS = 60;

	private static final int LOCAL_AUTOSAVE_SECONDS = 15;

	private static final ObjectNode CONSTANT = (ObjectNode) JsonMapper.shared().readTree("""
			{
				"alignWide": true, "allowedBlockTypes": true, "imageDefaultSize": "large", "imageEditing": true,
				"__unstableGalleryWithImageBlocks": true, "disableCustomColors": false,
				"disableCustomFontSizes": false, "disableCustomGradients": false, "disableLayoutStyles": false,
				"disableCustomSpacingSizes": false, "enableCustomLineHeight": true, "enableCustomSpacing": true,
				"enableCustomUnits": ["%", "px", "em", "rem", "vh", "vw"],
				"disablePostFormats": true, "richEditingEnabled": true, "codeEditingEnabled": true,
				"supportsLayout": true, "supportsTemplateMode": false, "enableCustomFields": false,
				"__experimentalAdditionalBlockPatterns": [], "__experimentalAdditionalBlockPatternCategories": [],
				"__unstableIsBlockBasedTheme": false, "canUpdateBlockBindings": true,
				"__experimentalBlockBindingsSupportedAttributes": {
					"core/button": ["url", "text", "linkTarget", "rel"], "core/heading": ["content"],
					"core/image": ["id", "url", "title", "alt", "caption"], "core/paragraph": ["content"],
					"core/post-date": ["datetime"], "core/list-item": ["content"],
					"core/navigation-link": ["url"], "core/navigation-submenu": ["url"]
				}
			}""");

	private final Settings settings;

	private final SiteUrls urls;

	private final EditorStyles styles;

	private final EditorWords words;

	private final ActiveTheme theme;

	private final DataSize largest;

	EditorSettings(Settings settings, SiteUrls urls, EditorStyles styles, EditorWords words, ActiveTheme theme,
			@Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
		this.settings = settings;
		this.urls = urls;
		this.styles = styles;
		this.words = words;
		this.theme = theme;
		this.largest = largest;
	}

	ObjectNode of(Post post, Viewer viewer) {
		ObjectNode told = CONSTANT.deepCopy();
		told.put("autosaveInterval", AUTOSAVE_SECONDS).put("localAutosaveInterval", LOCAL_AUTOSAVE_SECONDS);
		told.put("maxUploadFileSize", this.largest.toBytes());
		told.put("__experimentalDashboardLink", this.urls.site("/wp-admin/"));
		told.put("canEditCSS", viewer.can("edit_css"));
		told.set("allowedMimeTypes", JsonMapper.shared().valueToTree(FileTypes.taken()));
		this.words.into(told, post.type());
		templates(told, post.type().name());
		images(told);
		this.styles.into(told);
		discussion(told);
		return told;
	}

	/** What to choose from; the one without a name is the usual one. */
	private void templates(ObjectNode told, String type) {
		ObjectNode templates = told.putObject("availableTemplates");
		Map<String, String> named = this.theme.templates(type);
		if (!named.isEmpty()) {
			templates.put("", this.words.ofUsualTemplate());
			named.forEach(templates::put);
		}
	}

	private void images(ObjectNode told) {
		ObjectNode dimensions = told.putObject("imageDimensions");
		Map<String, List<Setting<Integer>>> sizes = Map.of("thumbnail",
				List.of(SiteSettings.THUMBNAIL_WIDTH, SiteSettings.THUMBNAIL_HEIGHT), "medium",
				List.of(SiteSettings.MEDIUM_WIDTH, SiteSettings.MEDIUM_HEIGHT), "large",
				List.of(SiteSettings.LARGE_WIDTH, SiteSettings.LARGE_HEIGHT));
		ArrayNode names = told.putArray("imageSizes");
		for (String size : List.of("thumbnail", "medium", "large")) {
			List<Setting<Integer>> box = sizes.getOrDefault(size, List.of());
			dimensions.putObject(size)
				.put("width", this.settings.get(box.getFirst()))
				.put("height", this.settings.get(box.getLast()))
				.put("crop", size.equals("thumbnail") && this.settings.get(SiteSettings.THUMBNAIL_CROP));
			names.addObject().put("slug", size).put("name", this.words.ofSize(size));
		}
		names.addObject().put("slug", "full").put("name", this.words.ofSize("full"));
	}

	private void discussion(ObjectNode told) {
		told.putObject("__experimentalDiscussionSettings")
			.put("commentOrder", this.settings.get(SiteSettings.COMMENT_ORDER))
			.put("commentsPerPage", String.valueOf(this.settings.get(SiteSettings.COMMENTS_PER_PAGE)))
			.put("defaultCommentsPage", this.settings.get(SiteSettings.DEFAULT_COMMENTS_PAGE))
			.put("pageComments", flag(SiteSettings.PAGE_COMMENTS))
			.put("threadComments", flag(SiteSettings.THREAD_COMMENTS))
			.put("threadCommentsDepth", String.valueOf(this.settings.get(SiteSettings.THREAD_COMMENTS_DEPTH)))
			.put("defaultCommentStatus", this.settings.get(SiteSettings.DEFAULT_COMMENT_STATUS) ? "open" : "closed")
			.put("avatarURL", "");
	}

	private String flag(Setting<Boolean> setting) {
		return this.settings.get(setting) ? "1" : "0";
	}

}
