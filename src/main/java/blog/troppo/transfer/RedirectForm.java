package blog.troppo.transfer;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import blog.troppo.transfer.Redirects.Redirect;

/** The forms in which redirects are written: for people, and for two kinds of servers. */
enum RedirectForm {

	/** Old and new addresses, one pair in a line. */
	CSV("redirects.csv") {

		@Override
		void write(List<Redirect> redirects, String home, Writer out) throws IOException {
			out.write("old,new\r\n");
			for (Redirect redirect : redirects) {
				out.write(quoted(redirect.from()) + "," + quoted(redirect.to()) + "\r\n");
			}
		}

		private String quoted(String address) {
			return "\"" + address.replace("\"", "\"\"") + "\"";
		}

	},

	NGINX("redirects-nginx.conf") {

		@Override
		void write(List<Redirect> redirects, String home, Writer out) throws IOException {
			out.write("""
					# Within http { }, and then within the server { } of the old address:
					#   if ($moved_to) { return 301 $moved_to; }
					map_hash_bucket_size 1024;
					map_hash_max_size 262144;
					map $request_uri $moved_to {
					""");
			for (Redirect redirect : redirects) {
				out.write("\t\"" + literal(path(redirect, home)) + "\" \"" + literal(redirect.to()) + "\";\n");
			}
			out.write("}\n");
		}

		/** Addresses hold no variables, and no signs that would end them. */
		private String literal(String address) {
			return address.replace("\\", "%5C").replace("\"", "%22").replace("$", "%24").replace("\n", "%0A");
		}

	},

	APACHE("redirects-apache.txt") {

		@Override
		void write(List<Redirect> redirects, String home, Writer out) throws IOException {
			out.write("""
					# A map for Apache's mod_rewrite. In the configuration of the old address's host:
					#   RewriteEngine on
					#   RewriteMap moved "txt:/etc/apache2/redirects-apache.txt"
					#   RewriteCond %{THE_REQUEST} "^\\S+ (\\S+)"
					#   RewriteCond ${moved:%1} "^(.+)$"
					#   RewriteRule ^ %1 [R=301,L,NE,QSD]
					""");
			for (Redirect redirect : redirects) {
				out.write(literal(path(redirect, home)) + " " + literal(redirect.to()) + "\n");
			}
		}

		private String literal(String address) {
			return address.replace(" ", "%20").replace("\n", "%0A");
		}

	};

	final String file;

	RedirectForm(String file) {
		this.file = file;
	}

	/**
	 * Write them all.
	 * @param home what the old addresses begin with
	 */
	abstract void write(List<Redirect> redirects, String home, Writer out) throws IOException;

	/** What a browser sends for the old address: its path and query. */
	private static String path(Redirect redirect, String home) {
		String folder = home.replaceFirst("^https?://[^/]*", "");
		return redirect.from().startsWith(home) ? folder + redirect.from().substring(home.length()) : redirect.from();
	}

}
