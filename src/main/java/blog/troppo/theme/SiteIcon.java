package blog.troppo.theme;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import blog.troppo.media.Attachment;
import blog.troppo.media.Attachments;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;

import org.springframework.stereotype.Component;

/** The picture that stands for the site in browsers and feed readers. */
@Component
public class SiteIcon {

	private final Settings settings;

	private final Attachments attachments;

	SiteIcon(Settings settings, Attachments attachments) {
		this.settings = settings;
		this.attachments = attachments;
	}

	/** As {@code get_site_icon_url}; nothing where the owner chose none. */
	public Optional<String> url(int size) {
		return icon().map((icon) -> url(icon, size));
	}

	/** The same for several sizes, in their order; none where there is no icon. */
	List<String> urls(int... sizes) {
		return icon().map((icon) -> IntStream.of(sizes).mapToObj((size) -> url(icon, size)).toList())
			.orElseGet(List::of);
	}

	/** The smallest version that is large enough. */
	private static String url(Attachment icon, int size) {
		return icon.sizes()
			.stream()
			.filter((version) -> version.width() >= size && version.height() >= size)
			.min(Comparator.comparingInt(Attachment.Size::width))
			.map(Attachment.Size::url)
			.orElse(icon.url());
	}

	private Optional<Attachment> icon() {
		long id = this.settings.get(SiteSettings.SITE_ICON);
		return (id > 0) ? this.attachments.find(id).filter(Attachment::isImage) : Optional.empty();
	}

}
