package cn.qinqing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The statements that a thread sends to the database, whether Hibernate writes them or we do. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {

    private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();

    /** What the work sent from this thread, in order. */
    public static List<String> during(Runnable work) {
        List<String> sent = new ArrayList<>();
        SENT.set(sent);
        try {
            work.run();
        } finally {
            SENT.remove();
        }
        return sent;
    }

    @Bean
    static BeanPostProcessor listeningDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("dataSource") ? new Listening((DataSource) bean) : bean;
            }
        };
    }

    private static final class Listening extends DelegatingDataSource {

        Listening(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return listening(Connection.class, super.getConnection(), "");
        }
    }

    private static <T> T listening(Class<T> type, Object real, String sql) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute") && SENT.get() != null) {
                SENT.get().add(text(sql, arguments));
            }
            return wrapped(method, call(real, method, arguments), arguments);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static Object wrapped(Method method, Object result, Object[] arguments) {
        if (method.getReturnType() == PreparedStatement.class) {
            return listening(PreparedStatement.class, result, text("", arguments));
        }
        return method.getReturnType() == Statement.class ? listening(Statement.class, result, "") : result;
    }

    private static String text(String sql, Object[] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String own ? own : sql;
    }
}
