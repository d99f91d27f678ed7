package blog.troppo.xmlrpc;

import blog.troppo.content.PostChange;
import blog.troppo.content.PostStatus;
import blog.troppo.rpc.RpcFault;

/** Whether a post stays on top of the front page. */
final class Stickiness {

	private Stickiness() {
	}

	static PostChange change(PostChange change, Sent sent, PostStatus status, String password, SignedCall call) {
		if (status.equals(PostStatus.PRIVATE) || !password.isEmpty() && !password.equals("0")) {
			if (sent.counts("sticky")) {
				throw new RpcFault(401, "Sorry, you cannot stick a private post.");
			}
			return change.sticky(false);
		}
		if (!sent.gives("sticky")) {
			return change;
		}
		call.require("edit_others_posts", "Sorry, you are not allowed to make posts sticky.");
		return change.sticky(sent.counts("sticky"));
	}

}
