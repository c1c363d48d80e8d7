package cn.qinqing.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.host.DatabaseAccess;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What an import made goes again only while nothing hangs on it. */
class ImportedPeopleIT extends DatabaseTest {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"person", "post", "unit", "post_holding", "office_phone", "protected_phone"})
    void the_application_sees_every_foreign_key_that_the_owner_of_the_tables_sees(String table) {
        DatabaseAccess access = databaseAccess();
        JdbcClient owner = JdbcClient.create(
                new DriverManagerDataSource(access.url(), access.ownerUser(), access.ownerPassword()));
        assertThat(ImportedPeople.references(table, jdbc))
                .containsExactlyInAnyOrderElementsOf(ImportedPeople.references(table, owner));
    }

    @Test
    void holdings_accounts_and_issues_hang_on_people_posts_and_units() {
        assertThat(references("person"))
                .contains(
                        "select count(*) from post_holding where person_id = ?",
                        "select count(*) from account where person_id = ?",
                        "select count(*) from visit where on_behalf_of = ?");
        assertThat(references("post")).contains("select count(*) from assignment where post_id = ?");
        assertThat(references("unit")).contains("select count(*) from issue where lead_unit_id = ?");
    }

    private List<String> references(String table) {
        return ImportedPeople.references(table, jdbc);
    }
}
