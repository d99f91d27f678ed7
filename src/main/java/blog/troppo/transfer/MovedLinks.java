package blog.troppo.transfer;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import blog.troppo.support.NulMarks;
import blog.troppo.transfer.ImportDatabase.Ids;
import blog.troppo.transfer.wxr.WxrCategory;
import blog.troppo.transfer.wxr.WxrDates;
import org.jspecify.annotations.Nullable;

/** Brings the blogroll, {@code wp_links}, with its categories. */
final class MovedLinks {

	private static final String KIND = "links";

	private final StagedTables tables;

	private final Arrival arrival;

	private final ImportDatabase database;

	MovedLinks(StagedTables tables, Arrival arrival) {
		this.tables = tables;
		this.arrival = arrival;
		this.database = arrival.database();
	}

	void bring() throws SQLException {
		List<StagedRow> links = this.tables.all(StagedTable.LINKS);
		if (links.isEmpty()) {
			return;
		}
		List<Long> ids = links.stream().map(StagedRow::id).toList();
		this.database.startIdsAbove(Ids.LINKS, ids.getLast());
		Map<Long, List<StagedRow>> relations = this.tables.of(StagedTable.TERM_RELATIONSHIPS, ids);
		Map<Long, WxrCategory> terms = StagedTerms.read(this.tables).byRelation();
		Set<Long> taken = this.database.taken(Ids.LINKS, ids);
		Set<String> known = new HashSet<>(
				this.database.query("select url || ' ' || name from links", (row) -> row.getString(1)));
		for (StagedRow link : links) {
			if (known.contains(NulMarks.keep(link.text("link_url") + " " + link.text("link_name")))) {
				this.arrival.tally().there(KIND);
				continue;
			}
			List<WxrCategory> categories = relations.getOrDefault(link.id(), List.of())
				.stream()
				.map((relation) -> terms.get(relation.id()))
				.filter(Objects::nonNull)
				.filter((term) -> term.taxonomy().equals("link_category"))
				.toList();
			bring(link, taken.add(link.id()) ? link.id() : this.database.next(Ids.LINKS),
					this.arrival.terms().resolve(categories).values().stream().distinct().toList());
		}
	}

	private void bring(StagedRow link, long id, List<Long> terms) throws SQLException {
		this.database.update(
				"""
						insert into links (id, url, name, image, target, description, visible, owner_id, rating, updated_at, rel,
							notes, rss) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?, ?)""",
				id, text(link, "link_url"), text(link, "link_name"), text(link, "link_image"),
				text(link, "link_target"), text(link, "link_description"), !link.text("link_visible").equals("N"),
				this.arrival.users().withFileId(link.number("link_owner")),
				Math.clamp(link.number("link_rating"), 0, 10), updated(link), text(link, "link_rel"),
				text(link, "link_notes"), text(link, "link_rss"));
		for (long term : terms) {
			this.database.update("insert into link_terms (link_id, term_id) values (?, ?)", id, term);
		}
		this.arrival.tally().came(KIND, 1);
	}

	private static @Nullable String updated(StagedRow link) {
		Instant at = PostDates.instant(WxrDates.parse(link.text("link_updated")));
		return (at != null) ? at.toString() : null;
	}

	private static String text(StagedRow link, String column) {
		return NulMarks.keep(link.text(column));
	}

}
