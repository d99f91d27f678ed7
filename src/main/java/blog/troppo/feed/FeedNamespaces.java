package blog.troppo.feed;

import org.jdom2.Namespace;

/** The namespaces that feeds use beside their own. */
final class FeedNamespaces {

	static final Namespace ADMIN = Namespace.getNamespace("admin", "http://webns.net/mvcb/");

	static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

	static final Namespace RDF = Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

	static final Namespace SY = Namespace.getNamespace("sy", "http://purl.org/rss/1.0/modules/syndication/");

	static final Namespace THREADING = Namespace.getNamespace("thr", "http://purl.org/syndication/thread/1.0");

	static final Namespace WFW = Namespace.getNamespace("wfw", "http://wellformedweb.org/CommentAPI/");

	private FeedNamespaces() {
	}

}
