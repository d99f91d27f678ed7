package blog.troppo.rest.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.site.RequestQuery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A query string or a form as PHP reads it into nested arrays: {@code a[b][]=1}. A list
 * is an object with the keys 0, 1, 2 until {@link #withLists} makes arrays of such.
 */
public final class PhpParameters {

	private static final int MOST = 1000;

	private static final int DEEPEST = 64;

	private static final Pattern KEY = Pattern.compile("\\[([^\\]]*)\\]");

	private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,17}");

	private final ObjectNode root = RestJson.object();

	private int count;

	public static ObjectNode parse(String query) {
		PhpParameters parameters = new PhpParameters();
		for (String pair : query.split("&", MOST + 1)) {
			int equals = pair.indexOf('=');
			parameters.add(RequestQuery.decode((equals < 0) ? pair : pair.substring(0, equals)),
					(equals < 0) ? "" : RequestQuery.decode(pair.substring(equals + 1)).replace("\0", ""));
		}
		return parameters.object();
	}

	void add(String name, String value) {
		String plain = name.replace("\0", "").stripLeading();
		if (plain.isEmpty() || this.count++ >= MOST) {
			return;
		}
		int bracket = plain.indexOf('[');
		if (bracket <= 0 || plain.indexOf(']', bracket) < 0) {
			this.root.put(plain.replace('.', '_').replace(' ', '_').replace('[', '_'), value);
			return;
		}
		ObjectNode place = this.root;
		String key = plain.substring(0, bracket).replace('.', '_').replace(' ', '_');
		Matcher keys = KEY.matcher(plain).region(bracket, plain.length());
		for (int depth = 0; depth < DEEPEST && keys.lookingAt(); depth++) {
			place = below(place, key);
			key = keys.group(1).isEmpty() ? next(place) : keys.group(1);
			keys.region(keys.end(), plain.length());
		}
		place.put(key, value);
	}

	ObjectNode object() {
		this.root.propertyNames().forEach((name) -> this.root.set(name, withLists(this.root.get(name))));
		return this.root;
	}

	private static ObjectNode below(ObjectNode place, String key) {
		if (place.get(key) instanceof ObjectNode there) {
			return there;
		}
		return place.putObject(key);
	}

	/** The number behind the largest that is a key. */
	private static String next(ObjectNode place) {
		long next = 0;
		for (String key : place.propertyNames()) {
			if (INDEX.matcher(key).matches()) {
				next = Math.max(next, Long.parseLong(key) + 1);
			}
		}
		return String.valueOf(next);
	}

	private static JsonNode withLists(JsonNode node) {
		if (!(node instanceof ObjectNode object)) {
			return node;
		}
		boolean list = true;
		int next = 0;
		for (String name : object.propertyNames()) {
			list &= name.equals(String.valueOf(next++));
			object.set(name, withLists(object.get(name)));
		}
		return list ? RestJson.array().addAll(object.values()) : object;
	}

}
