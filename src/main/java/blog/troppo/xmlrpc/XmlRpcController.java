package blog.troppo.xmlrpc;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import blog.troppo.rpc.RpcCall;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcFormatException;
import blog.troppo.rpc.RpcLimits;
import blog.troppo.rpc.RpcReader;
import blog.troppo.rpc.RpcValue;
import blog.troppo.rpc.RpcWriter;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.user.Callers;
import blog.troppo.user.PasswordDoor;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where programs talk to the blog. Whatever the answer is, HTTP's status is 200, as long
 * as they may.
 */
@Controller
class XmlRpcController {

	private static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);

	private final RpcReader reader = new RpcReader(RpcLimits.CALL);

	private final Methods methods;

	private final PasswordDoor door;

	private final Settings settings;

	XmlRpcController(Methods methods, PasswordDoor door, Settings settings) {
		this.methods = methods;
		this.door = door;
		this.settings = settings;
	}

	@PostMapping("/xmlrpc.php")
	ResponseEntity<byte[]> call(HttpServletRequest request) throws IOException {
		try {
			return answer(200, RpcWriter.answer(result(request)));
		}
		catch (RpcFormatException ex) {
			return answer(ex.fault());
		}
		catch (RpcFault ex) {
			return answer(ex);
		}
	}

	/** Where XML-RPC is switched off, HTTP tells the code as well. */
	private ResponseEntity<byte[]> answer(RpcFault fault) {
		boolean told = !isOpen() && fault.code() >= 400 && fault.code() < 600;
		return answer(told ? fault.code() : 200, RpcWriter.fault(fault));
	}

	private static ResponseEntity<byte[]> answer(int status, byte[] document) {
		return ResponseEntity.status(status).contentType(XML).body(document);
	}

	private boolean isOpen() {
		return this.settings.get(SiteSettings.XMLRPC);
	}

	/** The Android app looks for this sentence. */
	@RequestMapping("/xmlrpc.php")
	ResponseEntity<byte[]> programsOnly() {
		return ResponseEntity.status(405)
			.allow(HttpMethod.POST)
			.contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
			.body("XML-RPC server accepts POST requests only.".getBytes(StandardCharsets.UTF_8));
	}

	private RpcValue result(HttpServletRequest request) throws IOException {
		try (RpcCall call = this.reader.call(request.getInputStream(), charset(request.getContentType()))) {
			RpcRequest asked = new RpcRequest(this.door, Callers.caller(request), isOpen());
			return this.methods.call(call.method(), call.parameters(), asked);
		}
	}

	private static @Nullable Charset charset(@Nullable String type) {
		try {
			return (type != null) ? MediaType.parseMediaType(type).getCharset() : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
