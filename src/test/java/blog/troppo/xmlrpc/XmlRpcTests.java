package blog.troppo.xmlrpc;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.troppo.discussion.linkback.LinkbackScenario;
import blog.troppo.rpc.RpcFault;
import blog.troppo.support.TooManyRequestsException;
import blog.troppo.testing.RawHttp;
import blog.troppo.user.Caller;
import blog.troppo.user.PasswordDoor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class XmlRpcTests extends LinkbackScenario {

	@Autowired
	PasswordDoor door;

	private static Map<String, Object> one(String method, Object... parameters) {
		return Map.of("methodName", method, "params", List.of(parameters));
	}

	@Test
	void manyCallsAreAnsweredInOne() {
		String answer = call("system.multicall", List.of(one("demo.sayHello"), one("nope"),
				one("demo.addTwoNumbers", 1, 2), one("system.multicall", List.of()), Map.of("x", 1), "x"));
		assertThat(answer)
			.contains("<value><array><data>\n  <value><string>Hello!</string></value>\n</data></array></value>")
			.contains("<value><array><data>\n  <value><int>3</int></value>\n</data></array></value>")
			.contains("requested method nope does not exist", "Recursive calls to system.multicall are forbidden",
					"requested method  does not exist");
		assertThat(call("system.multicall")).contains("<array><data>\n</data></array>");
	}

	@Test
	void callsWithoutEndAreRefused() {
		assertThat(call("system.multicall", Stream.generate(() -> one("demo.sayHello")).limit(1001).toList()))
			.contains("<int>-32602</int>");
	}

	@Test
	void aMulticallIsNoWayToPingWithoutEnd() {
		String answer = call("system.multicall",
				Stream.iterate(0, (i) -> i + 1)
					.limit(200)
					.map((i) -> one("pingback.ping", PEER.at("/?" + i), address()))
					.toList());
		assertThat(answer.split("registered", -1)).hasSize(21);
		assertThat(PEER.asked()).isEmpty();
	}

	@Test
	void afterOneWrongPasswordARequestHasNoOtherTry() {
		RpcRequest request = new RpcRequest(this.door, new Caller("203.0.113.7", "test"));
		assertThat(request.login("admin", "admin-password-123").isLoggedIn()).isTrue();
		assertThat(request.login("admin", "admin-password-123").isLoggedIn()).isTrue();
		assertWrong(request, "guess");
		assertWrong(request, "admin-password-123");
		assertThat(new RpcRequest(this.door, new Caller("203.0.113.7", "test")).login("admin", "admin-password-123")
			.isLoggedIn()).isTrue();
	}

	@Test
	void guessesAreCountedTogetherWithThoseAtTheOtherDoors() {
		assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> {
			for (int i = 0; i < 200; i++) {
				assertWrong(new RpcRequest(this.door, new Caller("198.51.100.9", "test")), "guess " + i);
			}
		});
	}

	private static void assertWrong(RpcRequest request, String password) {
		try {
			request.login("nobody-here", password);
		}
		catch (RpcFault fault) {
			assertThat(fault.code()).isEqualTo(403);
			assertThat(fault).hasMessage("Incorrect username or password.");
			return;
		}
		throw new AssertionError("It was right");
	}

	@Test
	void theAnswerIsNothingButTheDocument() {
		RawHttp.Response answer = RawHttp.ask(this.port, "POST", "/xmlrpc.php", Map.of(),
				"\n\uFEFF <methodCall><methodName>demo.sayHello</methodName></methodCall>"
					.getBytes(StandardCharsets.UTF_8));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text()).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<methodResponse>");
		assertThat(answer.header("Content-Type")).contains("text/xml;charset=UTF-8");
		assertThat(answer.header("Content-Length"))
			.contains(String.valueOf(answer.text().getBytes(StandardCharsets.UTF_8).length));
	}

	@Test
	void aCallThatComesAsAFormIsReadAllTheSame() {
		assertThat(RawHttp
			.ask(this.port, "POST", "/xmlrpc.php", Map.of("Content-Type", "application/x-www-form-urlencoded"),
					latin1("<methodCall><methodName>demo.sayHello</methodName></methodCall>"))
			.text()).contains("Hello!");
	}

	@Test
	void whatIsNoCallIsAFault() {
		for (String document : List.of("", "hello", "<methodCall>", "<!DOCTYPE x [<!ENTITY a 'b'>]><methodCall/>")) {
			assertThat(call(document.getBytes(StandardCharsets.UTF_8))).contains("<int>-32700</int>",
					"parse error. not well formed");
		}
	}

	@Test
	void otherMethodsOfHttpAreRefused() {
		for (String method : List.of("GET", "PUT", "DELETE")) {
			RawHttp.Response answer = RawHttp.ask(this.port, method, "/xmlrpc.php", Map.of(), new byte[0]);
			assertThat(answer.status()).isEqualTo(405);
			assertThat(answer.text()).isEqualTo("XML-RPC server accepts POST requests only.");
			assertThat(answer.header("Allow")).contains("POST");
		}
	}

	@Test
	void charactersInOtherEncodingsAreRead() {
		byte[] document = latin1("<methodCall><methodName>café</methodName></methodCall>");
		assertThat(RawHttp
			.ask(this.port, "POST", "/xmlrpc.php", Map.of("Content-Type", "text/xml; charset=iso-8859-1"), document)
			.text()).contains("requested method café does not exist");
	}

}
