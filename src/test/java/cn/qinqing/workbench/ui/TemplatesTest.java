package cn.qinqing.workbench.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.assignments.Liaisons;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.workbench.DocumentKind;
import cn.qinqing.workbench.DocumentTemplates;
import cn.qinqing.workbench.TemplateVersion;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A template from the download to the day on which it is in force. */
class TemplatesTest extends UiTest {

    @Autowired
    DocumentTemplates templates;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Actor.Person me;
    private DocumentKind kind;

    @BeforeEach
    void open() {
        me = TestAccounts.stored(jdbc);
        Actors.signIn(me.account(), null, new Liaisons(beans).office(), Role.COMMERCE_CLERK);
        kind = templates.kinds().stream()
                .filter(one -> one.code().equals("leader-list"))
                .findFirst()
                .orElseThrow();
        UI.getCurrent().navigate("templates");
    }

    private static void press(String label) {
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> label.equals(button.getAriaLabel().orElse("")))));
    }

    private TemplateVersion holding(LocalDate day) {
        return templates.versions(Actors.with(Role.COMMERCE_CLERK), kind).stream()
                .filter(version -> version.period() != null && version.period().contains(day))
                .findFirst()
                .orElseThrow();
    }

    private PutTemplateDialog dialog() {
        press("更换“联系企业名单”的模板");
        return _get(PutTemplateDialog.class);
    }

    private static String said(PutTemplateDialog dialog) {
        return dialog.getElement().getTextRecursively();
    }

    @Test
    void each_kind_says_what_is_in_force_and_what_may_stand_in_it() {
        String page = _get(TemplatesView.class).getElement().getTextRecursively();
        assertThat(page).doesNotContain("'{{").contains("联系企业名单", "工作交接单", "现行模板", "{{移交人}}（必须有）", "[企业]");
        assertThat(_find(Anchor.class))
                .filteredOn(link -> link.getText().equals("下载模板"))
                .hasSameSizeAs(templates.kinds());
    }

    @Test
    void the_preview_offers_word_and_pdf_with_invented_content() {
        press("预览“工作交接单”");
        FilesDialog files = _get(FilesDialog.class);
        assertThat(_find(files, Anchor.class)).extracting(Anchor::getText).containsExactly("下载 Word（.docx）", "下载 PDF");
        assertThat(files.getElement().getTextRecursively()).contains("内容均为虚构");
    }

    @Test
    void a_faulty_template_says_what_to_mend_and_keeps_what_was_typed() {
        PutTemplateDialog dialog = dialog();
        TextField note = _get(dialog, TextField.class, spec -> spec.withLabel("更换说明"));
        _setValue(note, "换抬头");
        dialog.arrived("错.docx", new WordLayout(false).title("{{不认识}}").docx());
        assertThat(said(dialog)).contains("请修改后重新上传", "没有“不认识”这个占位符", "缺少占位符");
        assertThat(_get(dialog, Button.class, spec -> spec.withText("预览")).isEnabled())
                .isFalse();
        _click(_get(dialog, Button.class, spec -> spec.withText("启用")));
        assertThat(dialog.isOpened()).isTrue();
        assertThat(said(dialog)).contains("请先上传模板文件");
        dialog.arrived("图.docx", new byte[] {1, 2, 3});
        assertThat(said(dialog)).contains("这不是 Word 文档");
        assertThat(note.getValue()).isEqualTo("换抬头");
    }

    @Test
    void an_edited_template_is_put_in_force_and_the_own_one_restored() {
        LocalDate today = OfficeTime.today(clock);
        PutTemplateDialog dialog = dialog();
        dialog.arrived("名单新版.docx", kind.standard());
        assertThat(said(dialog)).contains("检查通过");
        DatePicker from = _get(dialog, DatePicker.class);
        _setValue(from, null);
        _click(_get(dialog, Button.class, spec -> spec.withText("启用")));
        assertThat(from.getErrorMessage()).isEqualTo("请填写启用日期。");
        _setValue(from, today);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("更换说明")), "落款改为两行");
        _click(_get(dialog, Button.class, spec -> spec.withText("启用")));
        assertThat(dialog.isOpened()).isFalse();
        TemplateVersion version = holding(today);
        assertThat(version.fileName()).isEqualTo("名单新版.docx");
        assertThat(_get(TemplatesView.class).getElement().getTextRecursively()).contains("名单新版.docx", "落款改为两行");

        press("把“联系企业名单”恢复为自带模板");
        _click(_get(_get(RestoreTemplateDialog.class), Button.class, spec -> spec.withText("启用")));
        assertThat(holding(today).file()).isNull();
        _assertNone(
                Button.class,
                spec -> spec.withPredicate(button -> List.of("把“联系企业名单”恢复为自带模板")
                        .contains(button.getAriaLabel().orElse(""))));
    }
}
