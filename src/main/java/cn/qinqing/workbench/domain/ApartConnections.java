package cn.qinqing.workbench.domain;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A few connections for single statements that commit at once while the caller's own transaction is open. From the
 * common pool such a second connection could lead to a standstill: everybody holds one and waits for another.
 */
@Component
public class ApartConnections implements DisposableBean {

    private static final int CONNECTIONS = 3;

    private final HikariDataSource pool;
    private final JdbcClient jdbc;

    ApartConnections(DataSource common) throws SQLException {
        HikariDataSource like = common.unwrap(HikariDataSource.class);
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("apart");
        settings.setJdbcUrl(like.getJdbcUrl());
        settings.setUsername(like.getUsername());
        settings.setPassword(like.getPassword());
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(1);
        settings.setAutoCommit(true);
        // tests and short commands never ask for a number: no connection before the first
        settings.setInitializationFailTimeout(-1);
        this.pool = new HikariDataSource(settings);
        this.jdbc = JdbcClient.create(pool);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    @Override
    public void destroy() {
        pool.close();
    }
}
