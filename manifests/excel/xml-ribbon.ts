import { ribbonGroups, type RibbonAction, type RibbonGroup } from '../../shared/core/index';
import { iconSizes, openPaneAction } from './content';
import { element, textElement, type XmlLines } from './xml';
import { residOf } from './xml-resources';

/** The ribbon and the functions: what Office 2021 and later show beside the pane. */
export function versionOverridesHost(): XmlLines {
  return element('Host', { 'xsi:type': 'Workbook' }, [
    // One runtime for pane, buttons and functions; a "long" one goes on when the pane is closed.
    element('Runtimes', {}, [element('Runtime', { resid: residOf.pane, lifetime: 'long' })]),
    element('AllFormFactors', {}, [functions()]),
    element('DesktopFormFactor', {}, [
      element('GetStarted', {}, [
        element('Title', { resid: residOf.getStarted }),
        element('Description', { resid: residOf.getStartedHelp }),
        element('LearnMoreUrl', { resid: residOf.help }),
      ]),
      element('FunctionFile', { resid: residOf.pane }),
      element('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, [
        element('CustomTab', { id: 'Tsunagi.Tab' }, [
          ...ribbonGroups.map(group),
          element('Label', { resid: residOf.tab }),
        ]),
      ]),
    ]),
  ]);
}

function functions(): XmlLines {
  const source = (resid: string) => element('SourceLocation', { resid });
  return element('ExtensionPoint', { 'xsi:type': 'CustomFunctions' }, [
    element('Script', {}, [source(residOf.functionScript)]),
    element('Page', {}, [source(residOf.pane)]),
    element('Metadata', {}, [source(residOf.functionMetadata)]),
    element('Namespace', { resid: residOf.functionNamespace }),
  ]);
}

function group({ key, icon, actions }: RibbonGroup): XmlLines {
  return element('Group', { id: `Tsunagi.Group.${key}` }, [
    element('Label', { resid: residOf.groupLabel(key) }),
    iconOf(icon),
    ...actions.map(button),
  ]);
}

function button(action: RibbonAction): XmlLines {
  return element('Control', { 'xsi:type': 'Button', id: `Tsunagi.Button.${action.id}` }, [
    element('Label', { resid: residOf.label(action.id) }),
    element('Supertip', {}, [
      element('Title', { resid: residOf.label(action.id) }),
      element('Description', { resid: residOf.tip(action.id) }),
    ]),
    iconOf(action.icon),
    actionOf(action.id),
  ]);
}

function actionOf(id: string): XmlLines {
  if (id !== openPaneAction) {
    return element('Action', { 'xsi:type': 'ExecuteFunction' }, [textElement('FunctionName', id)]);
  }
  return element('Action', { 'xsi:type': 'ShowTaskpane' }, [
    textElement('TaskpaneId', 'Tsunagi.Pane'),
    element('SourceLocation', { resid: residOf.pane }),
  ]);
}

function iconOf(name: string): XmlLines {
  return element(
    'Icon',
    {},
    iconSizes.map((size) =>
      element('bt:Image', { size: String(size), resid: residOf.icon(name, size) }),
    ),
  );
}
