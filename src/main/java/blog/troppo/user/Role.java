package blog.troppo.user;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
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
	@MapKeyColumn(name = "capability")
	@Column(name = "granted")
	private Map<String, Boolean> capabilities = new LinkedHashMap<>();

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected Role() {
	}

	public Role(String name, String displayName, int position, Set<String> capabilities) {
		this.name = name;
		this.displayName = displayName;
		this.position = position;
		capabilities.forEach((capability) -> this.capabilities.put(capability, true));
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

	/** What it grants. */
	public Set<String> capabilities() {
		return this.capabilities.entrySet()
			.stream()
			.filter(Map.Entry::getValue)
			.map(Map.Entry::getKey)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** All that it names; those with false it denies. */
	public Map<String, Boolean> grants() {
		return Map.copyOf(this.capabilities);
	}

	public void grant(String capability, boolean granted) {
		this.capabilities.put(capability, granted);
	}

}
