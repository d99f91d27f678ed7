package blog.troppo.account;

import java.util.List;

import blog.troppo.user.Viewer;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A viewer, as Spring Security knows those who are logged in. */
class ViewerAuthentication extends AbstractAuthenticationToken {

	private final transient Viewer viewer;

	ViewerAuthentication(Viewer viewer) {
		super(AuthorityUtils.createAuthorityList(List.copyOf(viewer.capabilities())));
		this.viewer = viewer;
		setAuthenticated(viewer.isLoggedIn());
	}

	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public Object getPrincipal() {
		return this.viewer;
	}

	@Override
	public String getName() {
		return String.valueOf(this.viewer.userId());
	}

}
