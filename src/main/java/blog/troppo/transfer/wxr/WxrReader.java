package blog.troppo.transfer.wxr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Reads a WordPress export file from front to back: WXR 1.0, 1.1, 1.2 and the unversioned
 * files of WordPress 2.1 to 2.3, gzipped or not. Memory is bounded by the largest item,
 * whatever the file's size. Texts come as they stand in the file, with its line ends and
 * control characters.
 */
public final class WxrReader implements WxrRecords {

	private static final Set<String> LISTS = Set.of("wp:author", "wp:category", "wp:tag", "wp:term", "item");

	/** What the channel of every export has, and no import needs. */
	private static final Set<String> IGNORED = Set.of("pubDate", "atom:link", "image", "cloud", "docs",
			"lastBuildDate");

	private final WxrSource source;

	private final WxrElements elements;

	private final WxrItems items;

	private final Deque<WxrRecord> found = new ArrayDeque<>();

	private final Map<String, String> channel = new HashMap<>();

	private final String generator;

	private boolean siteGiven;

	private boolean ended;

	private WxrReader(WxrSource source, long limit) throws IOException {
		this.source = source;
		WxrHead head = WxrHead.read(source.text());
		this.generator = head.generator();
		this.elements = new WxrElements(new XmlRepairReader(source.text()), head.lines(), limit);
		this.items = new WxrItems(this.elements);
		enterChannel();
	}

	public static WxrReader open(Path file) {
		return open(file, limit());
	}

	static WxrReader open(Path file, long limit) {
		WxrSource source = WxrSource.open(file);
		try {
			return new WxrReader(source, limit);
		}
		catch (IOException ex) {
			source.close();
			throw WxrException.reading(ex, 1);
		}
		catch (RuntimeException ex) {
			source.close();
			throw ex;
		}
	}

	/**
	 * Items may take an eighth of the memory there is, which is more than any real one
	 * needs.
	 */
	private static long limit() {
		return Math.clamp(Runtime.getRuntime().maxMemory() / 8, 4L << 20, 128L << 20);
	}

	private void enterChannel() {
		String root = Objects.requireNonNullElse(this.elements.next(), "");
		switch (root) {
			case "rss" -> {
				for (String child = ""; !"channel".equals(child); child = this.elements.next()) {
					if (child == null) {
						throw new WxrException("The file has no channel: it is not a WordPress export.");
					}
					if (!child.isEmpty()) {
						this.elements.skip();
					}
				}
			}
			case "html" ->
				throw new WxrException("The file is an HTML page, not a WordPress export. Download the export again.");
			case "feed" -> throw new WxrException("The file is an Atom feed, not a WordPress export: use Tools > "
					+ "Export in the old blog's administration.");
			default -> throw new WxrException("The file is not a WordPress export: its first element is <" + root
					+ ">, not <rss> (line " + this.elements.line() + ").");
		}
	}

	@Override
	public @Nullable WxrRecord next() {
		while (this.found.isEmpty() && !this.ended) {
			String name = this.elements.next();
			if (name == null) {
				this.ended = true;
				giveSite();
				requireWxr("has no item of a blog");
			}
			else {
				read(name);
			}
		}
		return this.found.poll();
	}

	private void read(String name) {
		this.elements.startMeasuring();
		if (LISTS.contains(name)) {
			giveSite();
			this.found.add(switch (name) {
				case "wp:author" -> this.items.author();
				case "item" -> this.items.item();
				default -> this.items.term(name);
			});
			requireWxr("has no wp: elements");
		}
		else if (this.siteGiven || IGNORED.contains(name)) {
			this.elements.skip();
		}
		else {
			this.channel.putIfAbsent(name, this.elements.text());
		}
	}

	private void giveSite() {
		if (this.siteGiven) {
			return;
		}
		this.siteGiven = true;
		this.found.add(new WxrSite(channel("wp:wxr_version").strip(), channel("title"), channel("link").strip(),
				channel("description"), channel("language").strip(), channel("wp:base_site_url").strip(),
				channel("wp:base_blog_url").strip(), this.generator.isEmpty() ? channel("generator") : this.generator));
	}

	private String channel(String name) {
		return this.channel.getOrDefault(name, "");
	}

	private void requireWxr(String reason) {
		if (!this.items.sawWxr() && this.channel.keySet().stream().noneMatch((name) -> name.startsWith("wp:"))) {
			throw new WxrException("The file is an RSS feed, not a WordPress export: it " + reason + " (line "
					+ this.elements.line() + "). Use Tools > Export in the old blog's administration.");
		}
	}

	@Override
	public long position() {
		return this.source.position();
	}

	/**
	 * How many bytes were not UTF-8 in a file that should be, and were read as
	 * windows-1252.
	 */
	public long repairedBytes() {
		return this.source.repairedBytes();
	}

	/**
	 * Elements that mean nothing to this reader, with their numbers.
	 */
	public Map<String, Long> unknownElements() {
		return Collections.unmodifiableMap(new TreeMap<>(this.items.unknown()));
	}

	@Override
	public List<String> remarks() {
		List<String> remarks = new ArrayList<>();
		if (repairedBytes() > 0) {
			remarks.add(repairedBytes() + " bytes were not UTF-8 and were read as windows-1252");
		}
		unknownElements().forEach(
				(name, count) -> remarks.add("<" + name + "> is nothing this import knows; " + count + " left out"));
		return remarks;
	}

	@Override
	public void close() {
		this.source.close();
	}

}
