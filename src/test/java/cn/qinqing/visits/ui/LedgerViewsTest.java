package cn.qinqing.visits.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.UiTest;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.visits.VisitLedgerImports;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.StoredClerk;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A ledger is looked through, mended and taken in. */
class LedgerViewsTest extends UiTest {

    @Autowired
    VisitLedgerImports imports;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    ApplicationContext beans;

    @TempDir
    Path folder;

    private Actor.Person clerk;
    private ImportRunId run;

    @BeforeEach
    void ledger() throws IOException {
        String name = "台账界面企业" + Ids.next();
        enterprises.create(
                Actors.with(Role.COMMERCE_CLERK), EnterpriseForms.named(name, "652801", ListingConsent.NOT_ASKED));
        Path file = Files.writeString(
                folder.resolve("ledger.csv"),
                "走访时间,走访领导,企业名称,走访方式,企业反映的问题,责任单位,办理情况,满意度\n2026.1.5,张三," + name + ",座谈,缺水,,办理中,\n某天,张三," + name
                        + ",座谈,缺电,,办理中,\n");
        clerk = StoredClerk.in(beans);
        run = imports.open(clerk, file, "台账.csv");
        Actors.signIn(
                clerk.account(), clerk.personId().orElseThrow(), clerk.unitId().orElseThrow(), Role.COMMERCE_CLERK);
    }

    @Test
    void a_faulty_row_is_pointed_out_and_mended_at_its_cell() {
        UI.getCurrent().navigate(LedgerRunView.PATH + "/" + run);
        assertThat(_find(Button.class, spec -> spec.withText("导入 1 行"))).hasSize(1);
        new MendLedgerDialog(imports.rows(clerk, run).get(1), cells -> imports.mend(clerk, run, 2, cells)).open();
        TextField day = _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("走访时间"));
        assertThat(day.getErrorMessage()).isEqualTo("读不出日期。");
        day.setValue("2026.1.6");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("保存")));
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate(LedgerRunView.PATH + "/" + run);
        assertThat(_find(Button.class, spec -> spec.withText("导入 2 行"))).hasSize(1);
    }

    @Test
    void a_run_can_be_given_up_and_offers_nothing_more() {
        UI.getCurrent().navigate(LedgerRunView.PATH + "/" + run);
        _click(_get(Button.class, spec -> spec.withText("放弃")));
        assertThat(_find(Button.class, spec -> spec.withText("导入 1 行"))).isEmpty();
        assertThat(imports.run(clerk, run).state().name()).isEqualTo("DISCARDED");
    }

    @Test
    void the_columns_can_be_said_anew() {
        UI.getCurrent().navigate(LedgerRunView.PATH + "/" + run);
        _click(_get(Button.class, spec -> spec.withText("工作表与列对应")));
        assertThat(_find(Dialog.class)).hasSize(1);
    }
}
