package blog.troppo.transfer;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import blog.troppo.formatting.Slugs;
import blog.troppo.support.NulMarks;
import blog.troppo.transfer.ImportDatabase.Ids;
import blog.troppo.transfer.wxr.WxrCategory;
import blog.troppo.transfer.wxr.WxrMeta;
import blog.troppo.transfer.wxr.WxrTerm;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the site by taxonomy and slug. One that is there already is used as it is;
 * others come with their ids, if these are free.
 */
final class TermDirectory {

	record Key(String taxonomy, String slug) {
	}

	private final ImportDatabase database;

	private final Tally tally;

	private final Map<Key, Long> ids = new HashMap<>();

	private final Map<Key, Key> byName = new HashMap<>();

	private final Map<Long, Long> byFileId = new HashMap<>();

	/** Exports list many terms twice. */
	private final Set<Key> counted = new HashSet<>();

	private final Map<Long, Key> wantedParents = new LinkedHashMap<>();

	TermDirectory(ImportDatabase database, Tally tally) {
		this.database = database;
		this.tally = tally;
	}

	/** Terms that the file lists. */
	void add(List<WxrTerm> terms, boolean replayed) throws SQLException {
		Map<Key, WxrTerm> listed = new LinkedHashMap<>();
		for (WxrTerm term : terms) {
			String slug = term.slug().isEmpty() ? Slugs.sanitizeTitle(term.name()) : term.slug();
			if (term.taxonomy().isEmpty() || slug.isEmpty()) {
				this.tally.skipped("terms", "\"" + term.name() + "\" has no taxonomy or no name");
				continue;
			}
			listed.putIfAbsent(new Key(term.taxonomy(), slug), term);
		}
		Set<Key> known = find(listed.keySet());
		insert(listed, known);
		for (Map.Entry<Key, WxrTerm> entry : listed.entrySet()) {
			WxrTerm term = entry.getValue();
			Long id = Objects.requireNonNull(this.ids.get(entry.getKey()));
			this.byName.putIfAbsent(new Key(term.taxonomy(), term.name()), entry.getKey());
			if (term.id() > 0) {
				this.byFileId.putIfAbsent(term.id(), id);
			}
			if (!term.parent().isEmpty() && (replayed || !known.contains(entry.getKey()))) {
				this.wantedParents.put(id, new Key(term.taxonomy(), term.parent()));
			}
			if (this.counted.add(entry.getKey()) && !replayed) {
				this.tally.there(kind(term.taxonomy()));
			}
		}
		settleParents();
	}

	private void insert(Map<Key, WxrTerm> listed, Set<Key> known) throws SQLException {
		List<Long> wanted = listed.values().stream().map(WxrTerm::id).filter((id) -> id > 0).toList();
		Set<Long> taken = this.database.taken(Ids.TERMS, wanted);
		CopyRows rows = new CopyRows("terms", "id, taxonomy, name, slug, description");
		CopyRows meta = new CopyRows("term_meta", "term_id, name, value");
		for (Map.Entry<Key, WxrTerm> entry : listed.entrySet()) {
			WxrTerm term = entry.getValue();
			if (known.contains(entry.getKey())) {
				continue;
			}
			long id = (term.id() > 0 && taken.add(term.id())) ? term.id() : this.database.next(Ids.TERMS);
			if (term.id() > 0 && id != term.id()) {
				this.tally.renumbered(kind(term.taxonomy()), term.id(), id);
			}
			this.database.promise(Ids.TERMS, id);
			this.ids.put(entry.getKey(), id);
			this.counted.add(entry.getKey());
			rows.add(id, term.taxonomy(), term.name(), entry.getKey().slug(), term.description());
			for (WxrMeta field : term.meta()) {
				meta.add(id, field.key(), field.value());
			}
			this.tally.came(kind(term.taxonomy()), 1);
		}
		this.tally.came(ItemWriter.FIELDS, meta.size());
		this.database.send(rows);
		this.database.send(meta);
	}

	/**
	 * Ids of the terms that items are filed under; those that the file does not list are
	 * made. A category that has only a name is found by it.
	 */
	Map<WxrCategory, Long> resolve(Collection<WxrCategory> categories) throws SQLException {
		Map<WxrCategory, Key> keys = new LinkedHashMap<>();
		for (WxrCategory category : categories) {
			Key key = key(category);
			if (!key.slug().isEmpty()) {
				keys.put(category, key);
			}
		}
		find(keys.values());
		Map<Key, WxrTerm> missing = new LinkedHashMap<>();
		keys.forEach((category, key) -> {
			if (!this.ids.containsKey(key)) {
				missing.putIfAbsent(key, new WxrTerm(0, key.taxonomy(), key.slug(),
						category.name().isBlank() ? key.slug() : category.name(), "", "", List.of()));
			}
		});
		insert(missing, Set.of());
		Map<WxrCategory, Long> found = new HashMap<>();
		keys.forEach((category, key) -> found.put(category, Objects.requireNonNull(this.ids.get(key))));
		return found;
	}

	private Key key(WxrCategory category) throws SQLException {
		if (!category.nicename().isEmpty()) {
			return new Key(category.taxonomy(), category.nicename());
		}
		Key named = new Key(category.taxonomy(), category.name());
		Key known = this.byName.get(named);
		if (known == null && category.domain().isEmpty()) {
			known = this.byName.get(new Key("post_tag", category.name()));
		}
		if (known == null) {
			List<String> slugs = this.database.query(
					"select slug from terms where taxonomy = ? and name = ? order by id limit 1",
					(row) -> row.getString(1), named.taxonomy(), NulMarks.keep(category.name()));
			known = new Key(named.taxonomy(),
					slugs.isEmpty() ? Slugs.sanitizeTitle(category.name()) : slugs.getFirst());
			this.byName.put(named, known);
		}
		return known;
	}

	/** Look up what is not known yet, and say which of these the site has. */
	private Set<Key> find(Collection<Key> keys) throws SQLException {
		List<Key> unknown = keys.stream().filter((key) -> !this.ids.containsKey(key)).distinct().toList();
		Set<Key> found = new HashSet<>(keys.stream().filter(this.ids::containsKey).toList());
		if (!unknown.isEmpty()) {
			this.database.query("""
					select t.id, t.taxonomy, t.slug from terms t
					join unnest(?::text[], ?::text[]) as w (taxonomy, slug) using (taxonomy, slug)""", (row) -> {
				Key key = new Key(row.getString(2), row.getString(3));
				this.ids.put(key, row.getLong(1));
				return found.add(key);
			}, unknown.stream().map((key) -> NulMarks.keep(key.taxonomy())).toArray(),
					unknown.stream().map((key) -> NulMarks.keep(key.slug())).toArray());
		}
		return found;
	}

	/**
	 * Parents are slugs; old versions wrote names. Those that come later in the file
	 * wait.
	 */
	private void settleParents() throws SQLException {
		List<Long> settled = new ArrayList<>();
		for (Map.Entry<Long, Key> wanted : this.wantedParents.entrySet()) {
			Long parent = parent(wanted.getValue());
			if (parent != null) {
				this.database.update("update terms set parent_id = ? where id = ? and parent_id is null and id <> ?",
						parent, wanted.getKey(), parent);
				settled.add(wanted.getKey());
			}
		}
		this.wantedParents.keySet().removeAll(settled);
	}

	private @Nullable Long parent(Key wanted) throws SQLException {
		Key named = this.byName.get(wanted);
		find(List.of(wanted));
		Long bySlug = this.ids.get(wanted);
		return (bySlug != null || named == null) ? bySlug : this.ids.get(named);
	}

	void finish() throws SQLException {
		settleParents();
		this.wantedParents.forEach((id, parent) -> this.tally.note(kind(parent.taxonomy()) + ": the parent \""
				+ parent.slug() + "\" of term " + id + " is not in the file"));
	}

	/** The file's term ids that are others here. */
	Map<Long, Long> moved() {
		Map<Long, Long> moved = new HashMap<>(this.byFileId);
		moved.entrySet().removeIf((entry) -> entry.getKey().equals(entry.getValue()));
		return moved;
	}

	private static String kind(String taxonomy) {
		return "terms: " + taxonomy;
	}

}
