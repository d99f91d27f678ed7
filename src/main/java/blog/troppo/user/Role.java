package blog.troppo.user;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

/** A named set of capabilities, such as editor; sites may bring roles of their own. */
@Entity
@Table(name = "roles")
public class Role {

	@Id
	private String name;

	private String displayName;

	private int position;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "role_capabilities", joinColumns = @JoinColumn(name = "role_name"))
	@Column(name = "capability")
	private Set<String> capabilities = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected Role() {
	}

	public Role(String name, String displayName, int position, Set<String> capabilities) {
		this.name = name;
		this.displayName = displayName;
		this.position = position;
		this.capabilities = new LinkedHashSet<>(capabilities);
	}

	public String name() {
		return this.name;
	}

	public String displayName() {
		return this.displayName;
	}

	public int position() {
		return this.position;
	}

	public Set<String> capabilities() {
		return Set.copyOf(this.capabilities);
	}

}
