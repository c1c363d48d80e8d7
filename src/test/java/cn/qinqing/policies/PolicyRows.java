package cn.qinqing.policies;

import cn.qinqing.Actors;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Policies for tests, under a name that is theirs alone. */
public final class PolicyRows {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);

    private final ApplicationContext beans;
    private final String key;
    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private @Nullable PolicyId first;
    private int made;

    public PolicyRows(ApplicationContext beans, String key) {
        this.beans = beans;
        this.key = key;
    }

    /** A form of a policy for everybody; its title holds the name. */
    public PolicyForm form(String word, PolicyCondition... conditions) {
        return new PolicyForm(
                null,
                FROM,
                null,
                "巴政办发〔2025〕" + (++made) + "号",
                key + word,
                "州政府办公室",
                PolicyLevel.PREFECTURE,
                null,
                "支持企业发展的若干措施。",
                "贷款贴息，最高五十万元",
                "到园区窗口申报",
                null,
                "0996-2023456",
                List.of(conditions),
                Ids.next());
    }

    public PolicyId create(String word, PolicyCondition... conditions) {
        return beans.getBean(PolicyService.class).create(clerk, form(word, conditions));
    }

    /** The first policy, made when somebody asks. */
    public PolicyId first() {
        if (first == null) {
            first = create("贷款贴息");
        }
        return first;
    }

    /** One policy more, and one enterprise more that the first one fits. */
    public void add(EnterpriseId enterprise) {
        PolicyId one = first();
        create("政策");
        var jdbc = beans.getBean(JdbcClient.class);
        jdbc.sql("""
                insert into policy_run (matched_on, shown, asked_name, started_at, beat_at, finished_at)
                select current_date, 1, '行数', now(6), now(6), now(6) from dual
                where not exists (select 1 from policy_run where shown = 1)""").update();
        // the library is read again after a change, by whoever asks first
        beans.getBean(PolicyFits.class).inForce(one);
    }

    /** Fills a run with so many rows, every other one faulty. */
    public ImportRunId list(Actor who, ImportRunId run, int rows) {
        beans.getBean(JdbcClient.class)
                .sql("update import_run set mapping = ? where id = ?")
                .params("{\"title\":0,\"number\":1}", run.value())
                .update();
        Map<Integer, ImportRuns.ReadRow> cells = new TreeMap<>();
        for (int i = 1; i <= rows; i++) {
            Map<String, String> values = new TreeMap<>(Map.of(
                    "title", key + "清单" + i,
                    "number", "巴财发〔2026〕" + i + "号",
                    "organ", "州财政局",
                    "level", "州级",
                    "from", "2026.1.1",
                    "benefit", "一次性奖励十万元",
                    "industry", "制造业",
                    "size", "小微企业"));
            if (i % 2 == 0) {
                values.put("industry", "养龙虾");
                values.put("from", "某天");
            }
            cells.put(i, new ImportRuns.ReadRow("Sheet1", i + 2, values, values, false));
        }
        beans.getBean(ImportRuns.class).rows(who, run, cells);
        return run;
    }
}
