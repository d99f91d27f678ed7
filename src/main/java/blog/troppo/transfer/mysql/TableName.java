package blog.troppo.transfer.mysql;

/**
 * A table, and the database that it is in; empty where a dump does not say.
 */
public record TableName(String database, String name) {

	/** As people write it. */
	@Override
	public String toString() {
		return this.database.isEmpty() ? this.name : this.database + "." + this.name;
	}

}
