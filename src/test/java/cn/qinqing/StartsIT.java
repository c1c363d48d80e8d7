package cn.qinqing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class StartsIT extends DatabaseTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_divisions_of_the_prefecture_are_there() {
        assertThat(jdbc.sql("select count(*) from division where parent_code = '652800'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
    }
}
