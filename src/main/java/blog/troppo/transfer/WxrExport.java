package blog.troppo.transfer;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.SiteClock;
import blog.troppo.transfer.wxr.WxrSite;
import blog.troppo.transfer.wxr.WxrWriter;
import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a blog out: a WordPress export file (WXR 1.2) with what WordPress puts there, of
 * one moment, whatever is written meanwhile. Memory is bounded by the largest batch of
 * items. As in WordPress, spam, auto-drafts, revisions and locks stay behind; types and
 * taxonomies that an import brought go along.
 */
@Component
public class WxrExport {

	private static final int BATCH = 100;

	private static final String WXR_VERSION = "1.2";

	private final ExportedIds chosen;

	private final ExportedHead head;

	private final ExportedItems items;

	private final Settings settings;

	private final SiteUrls urls;

	private final SiteClock clock;

	private final EntityManager entities;

	WxrExport(ExportedIds chosen, ExportedHead head, ExportedItems items, Settings settings, SiteUrls urls,
			SiteClock clock, EntityManager entities) {
		this.chosen = chosen;
		this.head = head;
		this.items = items;
		this.settings = settings;
		this.urls = urls;
		this.clock = clock;
		this.entities = entities;
	}

	/**
	 * Write the whole export.
	 * @return how many items it has
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public int write(Writer out, String generator, TransferProgress progress) throws IOException {
		return write(out, ExportChoice.ALL, generator, progress);
	}

	/** Write what was chosen. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public int write(Writer out, ExportChoice choice, String generator, TransferProgress progress) throws IOException {
		WxrWriter wxr = new WxrWriter(out);
		wxr.begin(site(generator), LocalDateTime.ofInstant(this.clock.now(), ZoneOffset.UTC));
		List<Long> ids = this.chosen.ids(choice);
		if (choice.isAll()) {
			this.head.write(wxr);
		}
		else {
			this.head.write(wxr, ids, choice.category());
		}
		for (int from = 0; from < ids.size(); from += BATCH) {
			int to = Math.min(ids.size(), from + BATCH);
			this.items.write(ids.subList(from, to), wxr);
			this.entities.clear();
			progress.at(TransferProgress.Phase.EXPORT, to, ids.size());
		}
		wxr.end();
		return ids.size();
	}

	private WxrSite site(String generator) {
		String language = this.settings.get(SiteSettings.WPLANG);
		return new WxrSite(WXR_VERSION, this.settings.get(SiteSettings.BLOGNAME), this.urls.home(),
				this.settings.get(SiteSettings.BLOGDESCRIPTION),
				language.isEmpty() ? "en-US" : language.replace('_', '-'), this.urls.site(""), this.urls.home(),
				generator);
	}

}
