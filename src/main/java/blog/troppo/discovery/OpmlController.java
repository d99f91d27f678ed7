package blog.troppo.discovery;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import blog.troppo.content.Link;
import blog.troppo.content.Links;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.XmlCharacters;
import blog.troppo.site.QueryVars;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.SiteClock;
import org.jdom2.Comment;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The blogroll for feed readers to take over: an outline of links by category. */
@Controller
class OpmlController {

	private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'",
			Locale.ENGLISH);

	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private final Links links;

	private final Settings settings;

	private final SiteClock clock;

	OpmlController(Links links, Settings settings, SiteClock clock) {
		this.links = links;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * The links.
	 * @param category the number of one category; none, 0 or a word for all
	 */
	@GetMapping("/wp-links-opml.php")
	ResponseEntity<byte[]> opml(@RequestParam(name = "link_cat", defaultValue = "") String category) {
		Element head = new Element("head")
			.addContent(text("title", "Links for " + Escape.decode(this.settings.get(SiteSettings.BLOGNAME))))
			.addContent(text("dateCreated", HTTP_DATE.format(this.clock.now().atZone(ZoneOffset.UTC))))
			.addContent(new Comment(" generator=\"Troppo\" "));
		Element body = new Element("body");
		byCategory(QueryVars.numberIn(category)).forEach((name, links) -> body.addContent(category(name, links)));
		Document opml = new Document(
				new Element("opml").setAttribute("version", "1.0").addContent(head).addContent(body));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/xml; charset=UTF-8"))
			.body(new XMLOutputter(Format.getPrettyFormat()).outputString(opml).getBytes(StandardCharsets.UTF_8));
	}

	private Map<String, List<Link>> byCategory(long wanted) {
		Map<String, List<Link>> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		for (Link link : this.links.findAllVisible()) {
			link.categories()
				.stream()
				.filter((term) -> wanted == 0 || term.id() == wanted)
				.forEach((term) -> found.computeIfAbsent(Escape.decode(term.name()), (name) -> new ArrayList<>())
					.add(link));
		}
		found.values().forEach((links) -> links.sort((one, other) -> one.name().compareToIgnoreCase(other.name())));
		return found;
	}

	private Element category(String name, List<Link> links) {
		Element outline = new Element("outline").setAttribute("type", "category")
			.setAttribute("title", XmlCharacters.legal(name));
		links.forEach((link) -> outline.addContent(new Element("outline")
			.setAttribute("text", XmlCharacters.legal(Escape.decode(link.name())))
			.setAttribute("type", "link")
			.setAttribute("xmlUrl", XmlCharacters.legal(Escape.decode(link.rss())))
			.setAttribute("htmlUrl", XmlCharacters.legal(Escape.decode(link.url())))
			.setAttribute("updated", link.updatedAt().map((at) -> LOCAL.format(this.clock.toLocal(at))).orElse(""))));
		return outline;
	}

	private static Element text(String name, String text) {
		return new Element(name).setText(XmlCharacters.legal(text));
	}

}
