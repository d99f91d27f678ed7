package blog.troppo.transfer.mysql;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where a database is, and who asks.
 *
 * @param shown the address without the password, for messages and for telling one
 * database from another
 */
record DatabaseAddress(String jdbcUrl, String shown, Map<String, String> login) {

	private static final Pattern FORM = Pattern
		.compile("(?i)(?:jdbc:)?(?:mysql|mariadb)://(?:([^:@/?]*)(?::([^@/?]*))?@)?([^/?]*)/([^?]*)(?:\\?(.*))?");

	private static final Pattern PASSWORD = Pattern.compile("(?i)(^|&)password=([^&]*)");

	/**
	 * Read an address.
	 * @param password one that the address does not show, as from the environment
	 */
	static DatabaseAddress parse(String address, @Nullable String password) {
		Matcher form = FORM.matcher(address);
		if (!form.matches() || form.group(4).isEmpty()) {
			throw new DumpException(
					"The database's address is to be written as mysql://USER:PASSWORD@HOST:3306/NAME; this is not.");
		}
		Map<String, String> login = new LinkedHashMap<>();
		put(login, "user", form.group(1));
		put(login, "password", form.group(2));
		if (password != null) {
			login.put("password", password);
		}
		String options = (form.group(5) != null) ? form.group(5) : "";
		Matcher given = PASSWORD.matcher(options);
		if (given.find()) {
			login.putIfAbsent("password", URLDecoder.decode(given.group(2), StandardCharsets.UTF_8));
			options = given.replaceAll("").replaceFirst("^&", "");
		}
		String place = form.group(3) + "/" + form.group(4);
		String user = login.getOrDefault("user", "");
		return new DatabaseAddress("jdbc:mariadb://" + place + (options.isEmpty() ? "" : "?" + options),
				"mysql://" + (user.isEmpty() ? "" : user + "@") + place, login);
	}

	private static void put(Map<String, String> login, String name, @Nullable String encoded) {
		if (encoded != null && !encoded.isEmpty()) {
			login.put(name, URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8));
		}
	}

}
