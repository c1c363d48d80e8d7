package cn.qinqing.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an import made goes again only while nothing hangs on it. */
class ImportedPeopleIT extends DatabaseTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_foreign_key_to_what_an_import_makes_is_counted_before_it_goes() {
        ImportedPeople.REFERENCES.forEach((table, counted) -> {
            List<String> keys = jdbc.sql("""
                            select concat('select count(*) from ', table_name, ' where ', column_name, ' = ?')
                            from information_schema.key_column_usage
                            where table_schema = database() and referenced_table_name = ?
                            """).param(table).query(String.class).list();
            assertThat(counted).as(table).containsAll(keys);
        });
    }
}
