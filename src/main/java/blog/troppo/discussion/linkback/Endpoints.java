package blog.troppo.discussion.linkback;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Where a page takes links that are told: for webmentions and pingbacks its headers come
 * first, then the first mark in its text; for trackbacks the RDF in a comment.
 */
final class Endpoints {

	private static final Pattern LINK = Pattern
		.compile("<([^<>]*+)>((?:\\s*+;\\s*+[\\w*-]++\\s*+(?:=\\s*+(?:\"[^\"]*+\"|[^\\s\",;]*+))?+)*+)");

	private static final Pattern REL = Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s\",;]*))",
			Pattern.CASE_INSENSITIVE);

	private final RemotePage page;

	private final Document document;

	Endpoints(RemotePage page) {
		this.page = page;
		this.document = page.isHtml() ? page.document() : Jsoup.parse("", page.address().toString());
	}

	Optional<URI> webmention() {
		return inHeaders("webmention").or(() -> marked("link[rel][href], a[rel][href]", "webmention"))
			.flatMap(this::resolve);
	}

	Optional<URI> pingback() {
		return Optional.ofNullable(this.page.pingback())
			.or(() -> marked("link[rel][href]", "pingback"))
			.flatMap(this::resolve);
	}

	/**
	 * As {@code RDF} blocks say it, which older blogs put into comments: the one about
	 * this page, else the only one.
	 */
	Optional<URI> trackback(String target) {
		List<Element> blocks = this.document.getAllElements()
			.stream()
			.flatMap(Endpoints::rdf)
			.filter((block) -> block.hasAttr("trackback:ping"))
			.sorted(Comparator.comparing((block) -> !block.attr("dc:identifier").equals(target)))
			.toList();
		boolean sure = blocks.size() == 1
				|| !blocks.isEmpty() && blocks.getFirst().attr("dc:identifier").equals(target);
		return sure ? resolve(blocks.getFirst().attr("trackback:ping")) : Optional.empty();
	}

	private static Stream<Element> rdf(Element element) {
		return element.childNodes()
			.stream()
			.filter(Comment.class::isInstance)
			.map((node) -> ((Comment) node).getData())
			.filter((text) -> text.contains("trackback:ping"))
			.flatMap((text) -> Jsoup.parse(text, "", Parser.xmlParser()).getAllElements().stream());
	}

	private Optional<String> inHeaders(String relation) {
		return this.page.links().stream().flatMap((header) -> LINK.matcher(header).results()).filter((link) -> {
			Matcher rel = REL.matcher(link.group(2));
			return rel.find() && has(relation, (rel.group(1) != null) ? rel.group(1) : rel.group(2));
		}).map((link) -> link.group(1)).findFirst();
	}

	private Optional<String> marked(String selector, String relation) {
		return this.document.select(selector)
			.stream()
			.filter((element) -> has(relation, element.attr("rel")))
			.map((element) -> element.attr("href"))
			.findFirst();
	}

	private static boolean has(String relation, String relations) {
		return List.of(relations.toLowerCase(Locale.ROOT).trim().split("\\s+")).contains(relation);
	}

	/** An empty one is the page itself; the query of an endpoint stays. */
	private Optional<URI> resolve(String address) {
		try {
			return Optional.of(address.isEmpty() ? this.page.address() : this.page.address().resolve(address.strip()));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
