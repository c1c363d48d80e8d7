package cn.qinqing.workbench.ui;

import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;
import cn.qinqing.workbench.DocumentKind;
import cn.qinqing.workbench.DocumentTemplates;

/** Ways to what stands beside every list, to settings and to templates. */
class WorkbenchWays extends Ways {

    WorkbenchWays() {
        dialog(SaveViewDialog.class, "EnterpriseListView", "视图", "保存当前视图");
        dialog(ManageViewsDialog.class, "IssueListView", "视图", "保存当前视图", "名称=我的", "保存", "视图", "管理视图");
        dialog(RenameViewDialog.class, "VisitListView", "视图", "保存当前视图", "名称=我的", "保存", "视图", "管理视图", "改名");
        dialog(ExportDialog.class, "EnterpriseListView", "导出");
        dialog(ChangeSettingDialog.class, "SettingsView", "修改");
        dialog(PutTemplateDialog.class, "TemplatesView", "更换模板");
        dialog(LoadCalendarDialog.class, "WorkCalendarView", "载入放假通知");
        dialog(RestoreTemplateDialog.class, "TemplatesView", "恢复自带模板");
    }

    @Override
    protected void prepare(Walked walked) {
        DocumentTemplates templates = walked.bean(DocumentTemplates.class);
        DocumentKind kind = templates.kinds().getFirst();
        if (templates.versions(walked.clerk, kind).isEmpty()) {
            // other tests make documents of the template of today
            templates.put(walked.clerk, kind, "新版.docx", template(kind.places()), walked.today.plusYears(1), "落款改为两行");
        }
    }

    private static byte[] template(DocumentPlaces places) {
        WordLayout layout = new WordLayout(false).title("模板");
        places.fields().forEach(place -> layout.text("{{" + place.name() + "}}"));
        places.tables()
                .forEach(table -> layout.table(
                        table.name(),
                        table.columns().stream()
                                .map(column -> new WordLayout.Column(column.name(), "[" + column.name() + "]", 30))
                                .toList()));
        return layout.docx();
    }
}
