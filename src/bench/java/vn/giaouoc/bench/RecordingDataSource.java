package vn.giaouoc.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes every statement that passes into the log of its thread. */
final class RecordingDataSource extends DelegatingDataSource {

    RecordingDataSource(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return recording(super.getConnection());
    }

    private static Connection recording(Connection connection) {
        return proxy(Connection.class, new InvocationHandler() {
            private boolean begun;

            @Override
            public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
                switch (method.getName()) {
                    case "commit", "rollback" -> begun = false;
                    case "createStatement" -> {
                        return statement(Statement.class, (Statement) call(connection, method, args), "");
                    }
                    case "prepareStatement" -> {
                        begin();
                        return statement(
                                PreparedStatement.class, (PreparedStatement) call(connection, method, args), (String)
                                        args[0]);
                    }
                    case "prepareCall" -> {
                        return statement(
                                CallableStatement.class, (CallableStatement) call(connection, method, args), (String)
                                        args[0]);
                    }
                    default -> {}
                }
                return call(connection, method, args);
            }

            private void begin() throws SQLException {
                if (!begun && !connection.getAutoCommit()) {
                    begun = true;
                    StatementLog.add("begin");
                }
            }
        });
    }

    private static <S extends Statement> S statement(Class<S> type, S statement, String prepared) {
        return proxy(type, new InvocationHandler() {
            private int batched;

            @Override
            public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
                switch (method.getName()) {
                    case "addBatch" -> batched++;
                    case "executeBatch", "executeLargeBatch" -> {
                        for (; batched > 0; batched--) {
                            StatementLog.add(prepared);
                        }
                    }
                    case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate" ->
                        StatementLog.add(args == null || args.length == 0 ? prepared : (String) args[0]);
                    default -> {}
                }
                return call(statement, method, args);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
