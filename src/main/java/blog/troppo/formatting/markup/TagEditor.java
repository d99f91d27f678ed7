package blog.troppo.formatting.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import blog.troppo.formatting.References;
import blog.troppo.formatting.Urls;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the tags of a document and changes their attributes in place, as
 * WordPress's {@code WP_HTML_Tag_Processor} does: an attribute that is there keeps its
 * place, new ones come right after the tag's name in alphabetical order, everything else
 * stays as it was written.
 */
public final class TagEditor {

	private static final String NO_VALUE = "\0true";

	private String html;

	private int cursor;

	private @Nullable Tag tag;

	private final Map<String, Pending> pending = new LinkedHashMap<>();

	private final Map<String, Integer> bookmarks = new HashMap<>();

	private @Nullable ClassList classes;

	public TagEditor(String html) {
		this.html = html;
	}

	/** Goes to the next opening tag. */
	public boolean nextTag() {
		return advance(false);
	}

	/** Goes to the next opening tag of this name. */
	public boolean nextTag(String name) {
		while (nextTag()) {
			if (name.equalsIgnoreCase(tagName())) {
				return true;
			}
		}
		return false;
	}

	/** Goes to the next opening tag that has this class. */
	public boolean nextTagWithClass(String className) {
		while (nextTag()) {
			if (hasClass(className)) {
				return true;
			}
		}
		return false;
	}

	/** Goes to the next tag, closing ones included. */
	public boolean nextTagOrCloser() {
		return advance(true);
	}

	private boolean advance(boolean closers) {
		flush();
		int from = (this.tag != null && this.cursor == this.tag.end()) ? TagScanner.endOfRawText(this.html, this.tag)
				: this.cursor;
		while (true) {
			Tag next = TagScanner.next(this.html, from);
			if (next == null) {
				this.tag = null;
				this.cursor = this.html.length();
				return false;
			}
			if (closers || !next.closer()) {
				this.tag = next;
				this.cursor = next.end();
				return true;
			}
			from = next.end();
		}
	}

	/** The name of the tag reached, in lower case. */
	public String tagName() {
		return (this.tag != null) ? this.tag.name().toLowerCase(Locale.ROOT) : "";
	}

	public boolean isCloser() {
		return this.tag != null && this.tag.closer();
	}

	/** The attribute's decoded value; empty when it has none, null when not there. */
	public @Nullable String attribute(String name) {
		if (this.tag == null) {
			return null;
		}
		if ("class".equalsIgnoreCase(name) && this.classes != null && this.classes.isChanged()) {
			return this.classes.toString();
		}
		Pending change = this.pending.get(name.toLowerCase(Locale.ROOT));
		if (change != null) {
			return (change.value() == null || !change.value().equals(NO_VALUE)) ? change.value() : "";
		}
		TagAttribute attribute = this.tag.attribute(name);
		return (attribute != null) ? References.decode(attribute.rawValue(this.html)) : null;
	}

	/** An address that must not be written leaves the attribute as it is. */
	public void setAttribute(String name, String value) {
		String key = name.toLowerCase(Locale.ROOT);
		String written = Urls.standIn(key) ? Urls.escape(value) : References.encode(value);
		if (written.isEmpty() && !value.isEmpty()) {
			return;
		}
		if ("class".equalsIgnoreCase(name)) {
			this.classes = null;
		}
		this.pending.put(key, new Pending(name, value, name + "=\"" + written + '"'));
	}

	public void setAttribute(String name, boolean present) {
		if (present) {
			this.pending.put(name.toLowerCase(Locale.ROOT), new Pending(name, NO_VALUE, name));
		}
		else {
			removeAttribute(name);
		}
	}

	public void removeAttribute(String name) {
		this.pending.put(name.toLowerCase(Locale.ROOT), new Pending(name, null, ""));
	}

	/** Gives the tag that another editor has reached all attributes of this one. */
	public void copyAttributes(TagEditor copy) {
		List<TagAttribute> attributes = (this.tag != null) ? this.tag.attributes() : List.of();
		for (TagAttribute attribute : attributes.reversed()) {
			String name = attribute.name().toLowerCase(Locale.ROOT);
			if (attribute.hasValue()) {
				copy.setAttribute(name, References.decode(attribute.rawValue(this.html)));
			}
			else {
				copy.setAttribute(name, true);
			}
		}
	}

	public boolean hasClass(String name) {
		return this.tag != null && classes().contains(name);
	}

	public void addClass(String name) {
		if (this.tag != null) {
			classes().add(name);
		}
	}

	public void removeClass(String name) {
		if (this.tag != null) {
			classes().remove(name);
		}
	}

	/** Remembers this tag, to come back to it later. */
	public void mark(String name) {
		flush();
		if (this.tag != null) {
			this.bookmarks.put(name, this.tag.start());
		}
	}

	/** Goes back to a remembered tag. */
	public boolean seek(String name) {
		flush();
		Integer at = this.bookmarks.get(name);
		if (at == null) {
			return false;
		}
		this.tag = TagScanner.read(this.html, at);
		this.cursor = (this.tag != null) ? this.tag.end() : at;
		return this.tag != null;
	}

	/** Where the tag reached stands in {@link #html()}. */
	public int tagStart() {
		return (this.tag != null) ? this.tag.start() : -1;
	}

	/** The place after the tag reached in {@link #html()}. */
	public int tagEnd() {
		return (this.tag != null) ? this.tag.end() : -1;
	}

	/** The document with all changes. */
	public String html() {
		flush();
		return this.html;
	}

	@Override
	public String toString() {
		return html();
	}

	private ClassList classes() {
		if (this.classes == null) {
			String value = attribute("class");
			this.classes = new ClassList((value != null) ? value : "");
		}
		return this.classes;
	}

	private void flush() {
		if (this.classes != null && this.classes.isChanged()) {
			String value = this.classes.toString();
			this.pending.put("class", value.isEmpty() ? new Pending("class", null, "")
					: new Pending("class", value, "class=\"" + References.encode(value) + '"'));
		}
		this.classes = null;
		Tag current = this.tag;
		if (current == null || this.pending.isEmpty()) {
			this.pending.clear();
			return;
		}
		List<Edit> edits = edits(current);
		this.pending.clear();
		StringBuilder changed = new StringBuilder(this.html);
		for (int i = edits.size() - 1; i >= 0; i--) {
			Edit edit = edits.get(i);
			changed.replace(edit.start(), edit.end(), edit.text());
		}
		int growth = changed.length() - this.html.length();
		this.bookmarks.replaceAll((name, at) -> (at > current.start()) ? at + growth : at);
		this.html = changed.toString();
		this.tag = TagScanner.read(this.html, current.start());
		this.cursor = current.end() + growth;
	}

	private List<Edit> edits(Tag current) {
		TreeMap<String, String> added = new TreeMap<>();
		TreeMap<Integer, Edit> edits = new TreeMap<>();
		this.pending.forEach((key, change) -> {
			TagAttribute existing = current.attribute(key);
			String written = change.written();
			if (existing != null) {
				edits.put(existing.start(), new Edit(existing.start(), existing.end(), written));
			}
			else if (!written.isEmpty()) {
				added.put(written, " " + written);
			}
		});
		List<Edit> all = new ArrayList<>();
		if (!added.isEmpty()) {
			all.add(new Edit(current.nameEnd(), current.nameEnd(), String.join("", added.values())));
		}
		all.addAll(edits.values());
		return all;
	}

	private record Edit(int start, int end, String text) {
	}

	/**
	 * A change of an attribute.
	 *
	 * @param value its decoded value, null when it goes
	 * @param written how it stands in the tag
	 */
	private record Pending(String name, @Nullable String value, String written) {
	}

}
