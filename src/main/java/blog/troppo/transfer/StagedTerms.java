package blog.troppo.transfer;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.transfer.wxr.WxrCategory;
import blog.troppo.transfer.wxr.WxrMeta;
import blog.troppo.transfer.wxr.WxrTerm;

/**
 * The terms of a database. Up to 4.2 two taxonomies could share one, with its number:
 * categories come first, so that theirs stays.
 *
 * @param byRelation by the number that relations name them with
 */
record StagedTerms(List<WxrTerm> list, Map<Long, WxrCategory> byRelation) {

	static StagedTerms read(StagedTables tables) throws SQLException {
		Map<Long, StagedRow> names = new HashMap<>();
		tables.all(StagedTable.TERMS).forEach((row) -> names.put(row.id(), row));
		List<StagedRow> taxonomies = tables.all(StagedTable.TERM_TAXONOMY);
		Map<Long, List<WxrMeta>> meta = new HashMap<>();
		for (StagedRow row : tables.all(StagedTable.TERMMETA)) {
			meta.computeIfAbsent(row.owner(), (id) -> new ArrayList<>())
				.add(new WxrMeta(row.text("meta_key"), row.text("meta_value")));
		}
		List<WxrTerm> list = new ArrayList<>();
		Map<Long, WxrCategory> byRelation = new HashMap<>();
		for (StagedRow row : taxonomies.stream().sorted(Comparator.comparing(StagedTerms::rank)).toList()) {
			StagedRow name = names.get(row.owner());
			if (name == null) {
				continue;
			}
			StagedRow parent = names.get(row.number("parent"));
			String taxonomy = row.text("taxonomy");
			byRelation.put(row.id(), new WxrCategory(taxonomy, name.text("slug"), name.text("name")));
			list.add(new WxrTerm(row.owner(), taxonomy, name.text("slug"), name.text("name"),
					(parent != null) ? parent.text("slug") : "", row.text("description"),
					meta.getOrDefault(row.owner(), List.of())));
		}
		return new StagedTerms(list, byRelation);
	}

	private static int rank(StagedRow row) {
		return switch (row.text("taxonomy")) {
			case "category" -> 0;
			case "post_tag" -> 1;
			default -> 2;
		};
	}

}
