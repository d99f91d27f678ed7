package blog.troppo.xmlrpc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.troppo.operations.Installation;
import blog.troppo.rpc.RpcLimits;
import blog.troppo.rpc.RpcReader;
import blog.troppo.rpc.RpcValue;
import blog.troppo.rpc.RpcWriter;
import blog.troppo.site.Settings;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Users;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An empty blog, and a client that speaks XML-RPC with it as the administrator. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class XmlRpcScenario {

	static final String NAME = "admin";

	static final String PASSWORD = "admin-password-123";

	@LocalServerPort
	int port;

	@Autowired
	Settings settings;

	@Autowired
	Installation installation;

	@Autowired
	Users users;

	@Autowired
	JdbcClient database;

	@BeforeEach
	void install() {
		if (this.users.findByLogin(NAME).isEmpty()) {
			this.installation.run(new Installation.Wish("http://localhost:" + this.port, "Club Troppo", NAME, PASSWORD,
					"admin@example.com", "Australia/Darwin", Installation.Wish.PERMALINKS, true));
		}
	}

	/**
	 * Calls a method.
	 * @throws blog.troppo.rpc.RpcFault if it says no
	 */
	RpcValue call(String method, Object... parameters) {
		RawHttp.Response answer = post(RpcWriter.call(method, Stream.of(parameters).map(RpcValue::of).toList()));
		try {
			return new RpcReader(RpcLimits.CALL).answer(new ByteArrayInputStream(answer.body()),
					StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(answer.text(), ex);
		}
	}

	RawHttp.Response post(byte[] document) {
		return RawHttp.ask(this.port, "POST", "/xmlrpc.php", Map.of("Content-Type", "text/xml"), document);
	}

	/** The methods of WordPress's own family begin with the blog's number. */
	RpcValue wp(String method, Object... parameters) {
		return call("wp." + method, Stream.concat(Stream.of(1, NAME, PASSWORD), Stream.of(parameters)).toArray());
	}

	static String member(RpcValue struct, String name) {
		return struct.member(name).map(RpcValue::text).orElse("(none)");
	}

	static List<String> texts(RpcValue list) {
		return list.items().stream().map(RpcValue::text).toList();
	}

}
