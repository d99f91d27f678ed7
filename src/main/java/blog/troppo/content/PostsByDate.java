package blog.troppo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All posts by date, off the index, as far as they are looked at: where very many have
 * the words of a search, those on the page are soon found, and the index of words would
 * bring all of them. That it would, PostgreSQL does not know, so that a limit is to keep
 * the words out, be it of nothing.
 */
final class PostsByDate {

	private PostsByDate() {
	}

	static String sql(SearchParts search, Map<String, Object> parameters) {
		List<PostStatus> standings = PostLists.standings(search.query(), search.viewer());
		List<String> lists = new ArrayList<>();
		for (PostType type : search.query().types) {
			// a file stands as what it is attached to
			List<PostStatus> all = new ArrayList<>(standings);
			if (type.equals(PostType.ATTACHMENT) && !all.contains(PostStatus.INHERIT)) {
				all.add(PostStatus.INHERIT);
			}
			for (PostStatus standing : all) {
				String name = "list" + lists.size();
				parameters.put(name + "type", type.name());
				parameters.put(name + "status", standing.name());
				lists.add("(select p.* from posts p where p.type = :" + name + "type and p.status = :" + name
						+ "status order by p.published_local desc, p.id desc)");
			}
		}
		return "select l.* from (" + String.join(" union all ", lists)
				+ ") l order by l.published_local desc, l.id desc";
	}

}
