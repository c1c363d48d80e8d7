package cn.qinqing.host;

import java.util.Map;

/**
 * How to reach the database: the owner migrates, the application works with table-wise grants.
 *
 * @param ownerUser user of Flyway; the same as {@code user} where only one account is given
 */
public record DatabaseAccess(String url, String user, String password, String ownerUser, String ownerPassword) {

    /** The settings that Spring reads. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password,
                "spring.flyway.url", url,
                "spring.flyway.user", ownerUser,
                "spring.flyway.password", ownerPassword,
                "qinqing.database.user", user);
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + ", " + user + "]";
    }
}
