package cn.qinqing.identity.ui;

import cn.qinqing.uikit.ConfirmDialog;
import cn.qinqing.walk.Ways;

/** Ways to accounts, roles and the log. */
class IdentityWays extends Ways {

    /** Leaves the accounts that are not the server's own in a list. */
    private static final String SOMEBODY = "姓名、登录名=测试u";

    IdentityWays() {
        dialog(CreateAccountDialog.class, "AccountListView", "开户");
        dialog(ConfirmDialog.class, "AccountListView", SOMEBODY, "操作", "重置密码");
        dialog(AccountSheetDialog.class, "AccountListView", "按表开户、停用");
        dialog(EndAccountDialog.class, "AccountListView", SOMEBODY, "操作", "停用");
        dialog(PasswordSlip.class, "AccountListView", SOMEBODY, "操作", "重置密码", "重置密码");
        dialog(GrantDialog.class, "RoleGrantView", SOMEBODY, "授权");
        dialog(VerifyDialog.class, "AuditLogView", "校验日志");
    }
}
