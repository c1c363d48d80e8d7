package cn.qinqing.identity;

import cn.qinqing.exchange.ColumnMap;
import cn.qinqing.exchange.ColumnMap.Field;
import cn.qinqing.exchange.Table;
import cn.qinqing.exchange.TableFinder;
import cn.qinqing.exchange.WorkbookReader;
import cn.qinqing.identity.domain.AccountSheetCheck;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts by a sheet (按表开户、停用): read and checked row by row, shown, then opened and ended as a whole. Each account is of
 * a person in office in the unit, so that it ends with the post.
 */
@Service
@Transactional
public class AccountSheets {

    /** Rows of one sheet. */
    public static final int MOST = 500;

    public static final String NAME = "name";
    public static final String LOGIN = "login";
    public static final String ACTION = "action";
    public static final String REASON = "reason";
    public static final String UNIT = "unit";

    private static final ColumnMap MAP = new ColumnMap(List.of(
            Field.of(NAME, "identity.field.name", "姓名", "人员", "人员姓名").mandatory(),
            Field.of(LOGIN, "identity.field.login", "登录名", "账号", "用户名"),
            Field.of(ACTION, "identity.sheet.action", "办理", "办理事项", "操作"),
            Field.of(REASON, "identity.end.reason", "停用原因", "原因", "事由"),
            Field.of(UNIT, "identity.field.unit", "单位", "所在单位")));

    /** What a row asks for. */
    public enum Action {
        OPEN,
        END
    }

    /**
     * A row that was checked.
     *
     * @param login of the account; made from the name when the sheet gives none
     * @param person whose account is opened
     * @param account that is ended
     * @param problem why it cannot be done; null when it can
     */
    public record Line(
            int number,
            String name,
            String login,
            Action action,
            String reason,
            @Nullable UnitId unit,
            @Nullable PersonId person,
            @Nullable AccountId account,
            @Nullable RuleViolation problem) {}

    private final AccountService accounts;
    private final AccountSheetCheck check;

    AccountSheets(AccountService accounts, AccountSheetCheck check) {
        this.accounts = accounts;
        this.check = check;
    }

    /**
     * Reads a sheet and checks each row; nothing is opened or ended.
     *
     * @throws RuleViolation what {@link WorkbookReader} and {@link TableFinder} refuse; {@code identity.sheet.nameMissing}
     *     without a column of names; {@code identity.sheet.many}
     */
    @Transactional(readOnly = true)
    public List<Line> read(Actor actor, Path file) {
        actor.require(Right.ACCOUNT_MANAGE);
        Table table = TableFinder.find(WorkbookReader.read(file), MAP);
        if (!MAP.isComplete(table.mapping())) {
            throw new RuleViolation("identity.sheet.nameMissing");
        }
        if (table.rows().size() > MOST) {
            throw new RuleViolation("identity.sheet.many", table.rows().size(), MOST);
        }
        AccountSheetCheck.Sheet sheet = check.begin(actor);
        return table.rows().stream()
                .map(row -> sheet.line(row.number(), values(table.mapping(), row)))
                .toList();
    }

    /**
     * Opens and ends what was checked, the whole or nothing; rows with a problem are left out.
     *
     * @return the slips of the accounts that were opened, in the order of the rows
     * @throws RuleViolation {@code identity.sheet.nothing}, or what {@link AccountService} refuses by now
     */
    public List<OneTimePassword> apply(Actor actor, List<Line> lines) {
        actor.require(Right.ACCOUNT_MANAGE);
        List<Line> good = lines.stream().filter(line -> line.problem() == null).toList();
        if (good.isEmpty()) {
            throw new RuleViolation("identity.sheet.nothing");
        }
        List<OneTimePassword> slips = new ArrayList<>();
        for (Line line : good) {
            if (line.account() != null) {
                accounts.end(actor, line.account(), line.reason());
            } else {
                slips.add(
                        accounts.create(actor, new NewAccount(line.login(), line.name(), line.person(), line.unit())));
            }
        }
        return slips;
    }

    private static Map<String, String> values(Map<String, Integer> mapping, Table.DataRow row) {
        Map<String, String> values = new java.util.HashMap<>();
        mapping.forEach(
                (field, column) -> values.put(field, row.at(column).text().strip()));
        return values;
    }
}
