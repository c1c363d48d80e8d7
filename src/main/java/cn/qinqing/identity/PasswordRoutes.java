package cn.qinqing.identity;

/** Where one's own password is changed, under {@code /app}. */
public final class PasswordRoutes {

    public static final String CHANGE = "password";

    private PasswordRoutes() {}
}
