package blog.troppo.content;

import java.util.Map;

/**
 * Which posts a viewer may read of those a query asks for, in SQL.
 *
 * @param where on a row {@code posts p}
 * @param parameters what it needs, by name
 */
public record PostCondition(String where, Map<String, Object> parameters) {
}
